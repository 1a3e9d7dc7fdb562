import { useState } from 'react';
import { useWording } from '../wording/use-wording.ts';
import type { AnalysisView } from '../worker/study/protocol.ts';
import { FindingItem, type FindingItemProps } from './finding-item.tsx';
import styles from './findings.module.css';
import { ChevronIcon } from './icons.tsx';

export type FindingsProps = Omit<FindingItemProps, 'finding'> & {
  /** Null while the text has errors. */
  readonly analysis: AnalysisView | null;
};

/** What is known of the policy without running it, in a group of its own; what a comment silences is folded away. */
export function Findings({ analysis, ...rest }: FindingsProps) {
  const { t } = useWording();
  const findings = analysis?.findings ?? [];
  const open = findings.filter(({ silencedBy }) => silencedBy === null);
  const silenced = findings.filter(({ silencedBy }) => silencedBy !== null);
  return (
    <section
      className={styles.group}
      data-testid="findings"
      data-current={rest.current}
      aria-label={t('analysis.title')}
    >
      <h3 className={styles.heading}>
        {t('analysis.title')}
        <span className={styles.summary}>{summaryOf(analysis, open.length, rest.current, t)}</span>
      </h3>
      <ul className={styles.list}>
        {open.map((finding) => (
          <FindingItem key={finding.id} finding={finding} {...rest} />
        ))}
      </ul>
      {silenced.length > 0 && <Silenced findings={silenced} {...rest} />}
    </section>
  );
}

function summaryOf(
  analysis: AnalysisView | null,
  count: number,
  current: boolean,
  t: ReturnType<typeof useWording>['t'],
): string {
  if (!current) return t('analysis.updating');
  if (analysis === null) return t('analysis.errors');
  return count === 0 ? t('analysis.none') : t('analysis.count', { count });
}

function Silenced({ findings, ...rest }: Omit<FindingsProps, 'analysis'> & Pick<AnalysisView, 'findings'>) {
  const { t } = useWording();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={styles.silenced}
        aria-expanded={open}
        data-testid="silenced"
        onClick={() => setOpen(!open)}
      >
        <ChevronIcon open={open} />
        {t('analysis.silenced', { count: findings.length })}
      </button>
      {open && (
        <ul className={styles.list}>
          {findings.map((finding) => (
            <FindingItem key={finding.id} finding={finding} {...rest} />
          ))}
        </ul>
      )}
    </>
  );
}
