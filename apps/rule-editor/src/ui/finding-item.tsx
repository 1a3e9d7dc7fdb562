import type { Fix, Span } from '@shouze/dsl';
import { useWording } from '../wording/use-wording.ts';
import type { FindingView } from '../worker/study/protocol.ts';
import { CaseTable } from './case-table.tsx';
import styles from './findings.module.css';
import { WitnessToggle } from './witness-toggle.tsx';

export interface FindingItemProps {
  readonly finding: FindingView;
  /** The line of each of its places, counted from 1. */
  readonly placeOf: (span: Span) => number | undefined;
  /** False once the text has moved on: edits may fit no more. */
  readonly current: boolean;
  readonly onGoTo: (span: Span) => void;
  readonly onFix: (fix: Fix) => void;
}

/** One finding: what, where, a case that shows it, and what may be done. */
export function FindingItem({ finding, placeOf, current, onGoTo, onFix }: FindingItemProps) {
  const { t, say } = useWording();
  const { code, severity, message, places, witness, silencedBy } = finding;
  const [first] = places;
  const edits =
    silencedBy === null ? [...finding.fixes, ...(finding.insertion ? [finding.insertion] : [])] : [];
  const actions = edits.map((fix) => (
    <button
      key={fix.title.zh}
      type="button"
      className={styles.fix}
      data-testid={fix === finding.insertion ? 'insert-example' : 'finding-fix'}
      disabled={!current}
      onClick={() => onFix(fix)}
    >
      {say(fix.title)}
    </button>
  ));
  return (
    <li
      className={styles.finding}
      data-testid="finding"
      data-kind={finding.kind}
      data-severity={severity}
      data-silenced={silencedBy !== null}
    >
      <div className={styles.head}>
        <button
          type="button"
          className={styles.message}
          disabled={first === undefined}
          onClick={() => first && onGoTo(first)}
        >
          {say(message)}
        </button>
        <span className={styles.code}>{code}</span>
        <Places places={places} placeOf={placeOf} onGoTo={onGoTo} />
      </div>
      {silencedBy !== null && <p className={styles.reason}>{t('analysis.reason', { reason: silencedBy })}</p>}
      {witness ? (
        <WitnessToggle label={t('analysis.witness')} actions={actions}>
          <CaseTable shown={witness} outcomes={[{ label: t('analysis.outcome'), of: witness }]} />
          {finding.insertion && <ExampleText insertion={finding.insertion} />}
        </WitnessToggle>
      ) : (
        <div className={styles.actions}>{actions}</div>
      )}
    </li>
  );
}

/** The case as it would stand in the policy. */
function ExampleText({ insertion }: { readonly insertion: Fix }) {
  return (
    <pre className={styles.example} data-testid="example-text">
      {insertion.edits.map(({ text }) => text.trim()).join('\n')}
    </pre>
  );
}

function Places({
  places,
  placeOf,
  onGoTo,
}: Pick<FindingItemProps, 'placeOf' | 'onGoTo'> & { readonly places: readonly Span[] }) {
  const { t } = useWording();
  return (
    <span className={styles.places}>
      {places.map((place) => {
        const line = placeOf(place);
        return (
          <button
            key={`${place.file}:${place.start}`}
            type="button"
            className={styles.place}
            title={place.file}
            onClick={() => onGoTo(place)}
          >
            {place.file}
            {line !== undefined && ` ${t('problems.line', { line })}`}
          </button>
        );
      })}
    </span>
  );
}
