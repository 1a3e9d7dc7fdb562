import type { CheckedMatter, CheckedPolicy } from '@shouze/dsl';
import type { Calendar } from '../../calendar/calendar.ts';
import { plainText } from '../meaning/meaning-text.ts';
import { type Meanings, meaningsIn } from '../meaning/meanings.ts';
import { answerByTruths } from './answer-by-truths.ts';
import { CaseDraft, type Chosen } from './case-draft.ts';
import { type Answer, findCase, type Question, type World } from './find-case.ts';

/** Answers to the questions about one version of a policy; what was asked of the versions before is not asked again. */
export interface Answers extends World {
  /** The same object as long as nothing but rules and what they name has changed. */
  readonly era: object;
  readonly meanings: Meanings;
  readonly find: (question: Question) => Answer;
}

/** Keeps what the versions of a policy were asked. */
export interface Memory {
  readonly answersAbout: (policy: CheckedPolicy, calendar: Calendar) => Answers;
}

/** An answer without the case that it was found by: the choices that lead to it again. */
type Kept =
  | Exclude<Answer, { kind: 'found' }>
  | { readonly kind: 'found'; readonly chosen: readonly Chosen[] };

/** Then it is begun anew: what was edited away is not kept for ever. */
const MOST_KEPT = 100_000;

/** All that is kept while nothing but rules and what they name changes. */
interface Era {
  readonly world: string;
  readonly calendar: Calendar;
  readonly numbers: Map<string, number>;
  readonly kept: Map<string, Kept>;
}

export function createMemory(): Memory {
  let era: Era | null = null;
  return {
    answersAbout(policy, calendar) {
      era = eraOf(policy, calendar, era);
      const { numbers, kept } = era;
      const meanings = meaningsIn(policy, numbers);
      return {
        policy,
        calendar,
        meanings,
        era,
        find(question) {
          const key = keyOf(question, meanings);
          if (key === null) return answerTo(question, { policy, calendar });
          const known = kept.get(key);
          if (known !== undefined) return answerFrom(known, question.matter, { policy, calendar });
          const answer = answerTo(question, { policy, calendar });
          kept.set(key, answer.kind === 'found' ? { kind: 'found', chosen: answer.draft.chosen } : answer);
          return answer;
        },
      };
    },
  };
}

/** As usual nothing is proved: there it is enough to have looked. */
function answerTo(question: Question, world: World): Answer {
  const answer = findCase(question, world);
  return answer.kind === 'undecided' && question.asUsual !== true
    ? answerByTruths(question, world, answer)
    : answer;
}

function eraOf(policy: CheckedPolicy, calendar: Calendar, before: Era | null): Era {
  const world = worldText(policy);
  const lasts =
    before?.world === world &&
    before.calendar === calendar &&
    before.numbers.size < MOST_KEPT &&
    before.kept.size < MOST_KEPT;
  return lasts ? before : { world, calendar, numbers: new Map(), kept: new Map() };
}

/** Everything but the rules and what they name has a say in every answer. */
function worldText({ vocabulary, effective, until, court }: CheckedPolicy): string {
  let text = vocabularies.get(vocabulary);
  if (text === undefined) {
    text = plainText(vocabulary);
    vocabularies.set(vocabulary, text);
  }
  return plainText([effective, until, court, text]);
}

const vocabularies = new WeakMap<CheckedPolicy['vocabulary'], string>();

/** Null for a question of which nobody said what it depends on. */
function keyOf(question: Question, { numberOf }: Meanings): string | null {
  const { matter, wishes, accept, acceptKey, offDuty, asUsual, budget, within } = question;
  if (accept !== undefined && acceptKey === undefined) return null;
  const wished = wishes.map(({ condition, holds }) => (holds ? 1 : -1) * (numberOf(condition) + 1));
  const ways = [offDuty === true, asUsual === true].map(Number);
  return JSON.stringify([matter.id, wished, acceptKey, ways, budget, within?.text]);
}

function answerFrom(kept: Kept, matter: CheckedMatter, { policy, calendar }: World): Answer {
  if (kept.kind !== 'found') return kept;
  const draft = new CaseDraft(policy, matter, calendar);
  for (const chosen of kept.chosen) draft.chooseAgain(chosen);
  return { kind: 'found', draft };
}
