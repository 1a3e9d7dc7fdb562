import { useEffect, useState } from 'react';
import type { LanguageState } from '../worker/client.ts';
import type { CaseQuestion, GivenAnswer, TriedCaseView } from '../worker/tried-case/protocol.ts';
import type { TriedCase } from '../worker/tried-case/try-case.ts';
import type { Workshop } from './use-workshop.ts';

export interface TriedCaseState {
  readonly tried: TriedCase;
  /** Of the answers so far, by the text as it stands; null until the worker has answered. */
  readonly view: TriedCaseView | null;
  /** What is to be said although nobody asks. */
  readonly other: CaseQuestion | null;
}

export interface TriedCaseActions {
  readonly choose: (matter: string) => void;
  readonly answer: (answer: GivenAnswer) => void;
  /** Takes back an answer and all that were given after it. */
  readonly backTo: (place: number) => void;
  readonly restart: () => void;
  readonly ask: (other: CaseQuestion) => void;
}

const NOTHING: TriedCase = { matter: null, answers: [] };

/** A case that is entered step by step; asked anew after each check of the text. */
export function useTriedCase(
  workshop: Workshop | null,
  { checkedRevision }: LanguageState,
): readonly [TriedCaseState, TriedCaseActions] {
  const [tried, setTried] = useState(NOTHING);
  const [view, setView] = useState<TriedCaseView | null>(null);
  const [other, setOther] = useState<CaseQuestion | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new check is what makes the answer old.
  useEffect(() => {
    if (!workshop) return;
    let wanted = true;
    void workshop.client.ask({ kind: 'try', ...tried }).then((answer) => {
      if (wanted && answer) setView(answer);
    });
    return () => {
      wanted = false;
    };
  }, [workshop, tried, checkedRevision]);

  const goOn = (next: TriedCase): void => {
    setTried(next);
    setOther(null);
  };
  const { matter, answers } = tried;
  const actions: TriedCaseActions = {
    choose: (matter) => goOn({ matter, answers: [] }),
    answer: (answer) => goOn({ matter, answers: [...answers, answer] }),
    backTo: (place) => goOn({ matter, answers: answers.slice(0, place) }),
    restart: () => goOn(NOTHING),
    ask: setOther,
  };
  return [{ tried, view, other }, actions];
}
