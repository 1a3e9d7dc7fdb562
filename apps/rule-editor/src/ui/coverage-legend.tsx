import { useWording } from '../wording/use-wording.ts';
import type { CoverageView } from '../worker/study/protocol.ts';
import styles from './coverage-legend.module.css';

const STATES = ['covered', 'partial', 'missed'] as const;

/** What the signs beside the text mean, and how much the examples reach. */
export function CoverageLegend({ coverage }: { readonly coverage: CoverageView | null }) {
  const { t } = useWording();
  return (
    <div className={styles.legend} data-testid="coverage-legend">
      {STATES.map((state) => (
        <span key={state} className={styles.item} title={t(`coverage.${state}`)}>
          <span className={`coverage-sign coverage-${state} ${styles.sign}`} />
          <span className={styles.words}>{t(`coverage.${state}`)}</span>
        </span>
      ))}
      {coverage && (
        <span className={styles.totals} title={totalsOf(coverage, t)}>
          {totalsOf(coverage, t)}
        </span>
      )}
    </div>
  );
}

function totalsOf({ totals }: CoverageView, t: ReturnType<typeof useWording>['t']): string {
  return (['rules', 'rows', 'atoms'] as const)
    .filter((part) => totals[part].total > 0)
    .map((part) => t(`coverage.total.${part}`, totals[part]))
    .join(t('listSeparator'));
}
