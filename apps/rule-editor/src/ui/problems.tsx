import type { Diagnostic, Fix, Span } from '@shouze/dsl';
import { useWording } from '../wording/use-wording.ts';
import type { LanguageState } from '../worker/client.ts';
import styles from './problems.module.css';

export interface ProblemsListProps {
  readonly state: LanguageState;
  /** Silences of findings of the analysis that silence nothing. */
  readonly idleSilences: readonly Diagnostic[];
  readonly placeOf: (span: Span) => number | undefined;
  readonly onGoTo: (span: Span) => void;
  readonly onFix: (fix: Fix) => void;
}

const ORDER: Readonly<Record<Diagnostic['severity'], number>> = { error: 0, warning: 1, hint: 2 };

/** Errors first, then in the order of the text; a click goes there. */
export function ProblemsList({ state, idleSilences, placeOf, onGoTo, onFix }: ProblemsListProps) {
  const { t, say } = useWording();
  if (!state.checked) return <p className={styles.none}>{t('status.checking')}</p>;
  const diagnostics = [...state.checked.diagnostics, ...idleSilences].sort(
    (a, b) => ORDER[a.severity] - ORDER[b.severity],
  );
  const failed = state.decided?.failedExamples ?? [];
  if (diagnostics.length + failed.length === 0) return <p className={styles.none}>{t('problems.none')}</p>;
  return (
    <ul className={styles.list}>
      {diagnostics.map(({ code, severity, span, message, fixes }) => (
        <Problem
          key={`${code}:${span.file}:${span.start}:${span.end}`}
          severity={severity}
          code={code}
          text={say(message)}
          span={span}
          line={placeOf(span)}
          // The text has moved on: the fix may fit no more.
          fixes={state.checkedRevision === state.revision ? fixes : []}
          onGoTo={onGoTo}
          onFix={onFix}
        />
      ))}
      {failed.map(({ example, at, expected, found }) => (
        <Problem
          key={`${at.file}:${at.start}`}
          severity="error"
          code={t('problems.example')}
          text={t('problems.exampleFailed', {
            example: say(example),
            expected: say(expected),
            found: say(found),
          })}
          span={at}
          line={placeOf(at)}
          fixes={[]}
          onGoTo={onGoTo}
          onFix={onFix}
        />
      ))}
    </ul>
  );
}

interface ProblemProps {
  readonly severity: Diagnostic['severity'];
  readonly code: string;
  readonly text: string;
  readonly span: Span;
  readonly line: number | undefined;
  readonly fixes: readonly Fix[];
  readonly onGoTo: (span: Span) => void;
  readonly onFix: (fix: Fix) => void;
}

function Problem({ severity, code, text, span, line, fixes, onGoTo, onFix }: ProblemProps) {
  const { t, say } = useWording();
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.problem}
        data-severity={severity}
        data-testid="problem"
        onClick={() => onGoTo(span)}
      >
        <span className={styles.text}>{text}</span>
        <span className={styles.code}>{code}</span>
        <span className={styles.place}>
          {span.file}
          {line !== undefined && ` ${t('problems.line', { line })}`}
        </span>
      </button>
      {fixes.map((fix) => (
        <button
          key={fix.title.zh}
          type="button"
          className={styles.fix}
          data-testid="problem-fix"
          onClick={() => onFix(fix)}
        >
          {say(fix.title)}
        </button>
      ))}
    </li>
  );
}
