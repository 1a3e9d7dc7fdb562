import { useEffect, useRef } from 'react';
import { useWording, type Wording } from '../wording/use-wording.ts';
import type { CaseQuestion, GivenAnswer } from '../worker/tried-case/protocol.ts';
import { AnswerChoices } from './answer-choices.tsx';
import { AnswerInput } from './answer-input.tsx';
import styles from './tried-case.module.css';

export interface CaseQuestionProps {
  readonly question: CaseQuestion;
  readonly onAnswer: (answer: GivenAnswer) => void;
}

/** One question: what is asked, what may be answered, and what hangs on it. */
export function CaseQuestionCard({ question, onAnswer }: CaseQuestionProps) {
  const { t, say } = useWording();
  const { path, name, form, optional } = question;
  const heading = useRef<HTMLHeadingElement>(null);
  // The next question comes to the keyboard: one answers without the mouse.
  useEffect(() => heading.current?.parentElement?.querySelector<HTMLElement>('input, button')?.focus(), []);
  const answer = (value: unknown): void => onAnswer({ path, value });
  return (
    <section
      className={styles.card}
      data-testid="case-question"
      data-path={path}
      aria-labelledby="case-question"
    >
      <h3 id="case-question" ref={heading} className={styles.name}>
        {say(name)}
      </h3>
      {form === 'choice' ? (
        <AnswerChoices choices={question.choices} label={say(name)} onAnswer={answer} />
      ) : (
        <AnswerInput form={form} label={say(name)} onAnswer={answer} />
      )}
      {optional && (
        <button type="button" className={styles.none} data-testid="answer-none" onClick={() => answer(null)}>
          {t('trial.none')}
        </button>
      )}
      <p className={styles.why}>
        <span className={styles.label}>{t('trial.why')}</span> {reasonOf(question, { t, say })}
      </p>
    </section>
  );
}

/** Why it is asked, in one line. */
function reasonOf({ hangs }: CaseQuestion, { t, say }: Pick<Wording, 't' | 'say'>): string {
  if (!hangs) return t('trial.required');
  const listed = (key: string, names: readonly Parameters<Wording['say']>[0][]): readonly string[] =>
    names.length === 0 ? [] : [t(key, { names: names.map(say).join(t('listSeparator')) })];
  const parts = [
    ...(hangs.assignee ? [t('trial.hangs.assignee')] : []),
    ...listed('trial.hangs.rules', hangs.rules),
    ...listed('trial.hangs.duties', hangs.duties),
    ...listed('trial.hangs.procedures', hangs.procedures),
  ];
  return parts.length === 0 ? t('trial.hangs.open') : parts.join(t('trial.hangs.separator'));
}
