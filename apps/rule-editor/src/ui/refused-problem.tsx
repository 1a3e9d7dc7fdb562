import type { Problem } from '@shouze/contract';
import type { Span } from '@shouze/dsl';
import { useWording } from '../wording/use-wording.ts';
import styles from './refused-problem.module.css';

/** A problem document for readers: what, why, and every place that it names. */
export function RefusedProblem({
  problem,
  onGoTo,
}: {
  readonly problem: Problem;
  readonly onGoTo?: (span: Span) => void;
}) {
  const { t, say } = useWording();
  const { errors = [], diagnostics = [], failedExamples = [] } = problem;
  return (
    <div>
      <strong>{problem.title}</strong>
      <p className={styles.detail}>{problem.detail}</p>
      <ul className={styles.list}>
        {errors.map(({ path, expected, found }) => (
          <li key={path}>{t('refusal.expected', { path, expected: say(expected), found })}</li>
        ))}
        {diagnostics.map(({ code, span, message }) => (
          <li key={`${code}:${span.file}:${span.start}`}>
            <Place span={span} text={say(message)} onGoTo={onGoTo} />
          </li>
        ))}
        {failedExamples.flatMap(({ example, failures }) =>
          failures.map(({ at, expected, found }) => (
            <li key={`${at.file}:${at.start}`}>
              <Place
                span={at}
                text={t('problems.exampleFailed', { example, expected: say(expected), found: say(found) })}
                onGoTo={onGoTo}
              />
            </li>
          )),
        )}
      </ul>
    </div>
  );
}

function Place({
  span,
  text,
  onGoTo,
}: {
  readonly span: Span;
  readonly text: string;
  readonly onGoTo: ((span: Span) => void) | undefined;
}) {
  if (!onGoTo) return text;
  return (
    <button type="button" className={styles.place} onClick={() => onGoTo(span)}>
      {text}
    </button>
  );
}
