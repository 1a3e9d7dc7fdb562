import { useWording } from '../wording/use-wording.ts';
import type { OutcomeView, SampleView } from '../worker/protocol.ts';
import { ArrowIcon } from './icons.tsx';
import styles from './moves-table.module.css';
import { OutcomeDot } from './outcome-dot.tsx';
import { sampleMoves } from './sample-moves.ts';
import { outcomeText } from './sample-row.tsx';

/** How many samples go elsewhere, from whom to whom; nothing where none does. */
export function MovesTable({ samples }: { readonly samples: readonly SampleView[] }) {
  const { t } = useWording();
  const moves = sampleMoves(samples);
  const moved = moves.reduce((sum, { count }) => sum + count, 0);
  if (moved === 0) return null;
  return (
    <table className={styles.moves} data-testid="moves">
      <caption>{t('difference.moves', { moved, total: samples.length })}</caption>
      <tbody>
        {moves.map(({ from, to, count }) => (
          <tr key={`${from.routing}→${to.routing}`}>
            <td className={styles.count}>{t('difference.cases', { count })}</td>
            <Outcome of={from} />
            <td className={styles.arrow}>
              <ArrowIcon />
            </td>
            <Outcome of={to} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Outcome({ of }: { readonly of: OutcomeView }) {
  const { t, say } = useWording();
  return (
    <td>
      <span className={styles.outcome}>
        <OutcomeDot status={of.status} />
        {outcomeText(of, say, t)}
        <span className={styles.missing}>{say(of.missing)}</span>
      </span>
    </td>
  );
}
