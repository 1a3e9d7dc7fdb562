import { useWording, type Wording } from '../wording/use-wording.ts';
import type { Change, OutcomeView, SampleView } from '../worker/protocol.ts';
import { OutcomeDot } from './outcome-dot.tsx';
import styles from './samples-table.module.css';

export interface SampleRowProps {
  readonly sample: SampleView;
  /** From 0, among the rows shown. */
  readonly place: number;
  readonly top: number;
  readonly height: number;
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
}

const BADGES: Readonly<Record<Exclude<Change, 'none'>, string>> = {
  routing: 'samples.badgeRouting',
  details: 'samples.badgeDetails',
  misfit: 'samples.badgeMisfit',
};

export function SampleRow({ sample, place, top, height, chosen, onChoose }: SampleRowProps) {
  const { t, say } = useWording();
  const { id, label, gist, draft, published, change } = sample;
  const was =
    published && (change === 'routing' || change === 'misfit') ? outcomeText(published, say, t) : null;
  return (
    <tr
      className={styles.row}
      aria-rowindex={place + 1}
      aria-current={chosen}
      data-testid="sample-row"
      data-sample={id}
      data-change={change}
      data-status={draft.status}
      style={{ height, transform: `translateY(${top}px)` }}
      onClick={() => onChoose(id)}
    >
      <td className={styles.cell}>
        <div className={styles.line}>
          <span className={`${styles.text} ${styles.label}`} title={label}>
            {label}
          </span>
        </div>
        <div className={`${styles.line} ${styles.small}`}>
          <span className={styles.text}>{say(gist)}</span>
        </div>
      </td>
      <td className={styles.cell}>
        <div className={styles.line}>
          <OutcomeDot status={draft.status} />
          <span className={styles.text} title={outcomeText(draft, say, t)} data-testid="sample-outcome">
            {outcomeText(draft, say, t)}
          </span>
          {change !== 'none' && (
            <span className={styles.badge} data-testid="sample-change">
              {t(BADGES[change])}
            </span>
          )}
        </div>
        <div className={`${styles.line} ${styles.small}`}>
          {was === null ? (
            <span className={styles.text}>{say(draft.missing) || t(`outcome.${draft.status}`)}</span>
          ) : (
            <span className={`${styles.text} ${styles.was}`} title={t('samples.was', { outcome: was })}>
              {was}
            </span>
          )}
        </div>
      </td>
    </tr>
  );
}

/** The responsible, or where there is none the status in words. */
export function outcomeText(
  { status, responsible }: OutcomeView,
  say: Wording['say'],
  t: Wording['t'],
): string {
  return say(responsible) || t(`outcome.${status}`);
}
