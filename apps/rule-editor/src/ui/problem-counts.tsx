import { useWording } from '../wording/use-wording.ts';
import type { LanguageState } from '../worker/client.ts';
import type { StudyState } from '../worker/study/client.ts';
import styles from './problems.module.css';

/** How much is wrong, by kind. */
export function ProblemCounts({
  state,
  study,
}: {
  readonly state: LanguageState;
  readonly study: StudyState;
}) {
  const { t } = useWording();
  const diagnostics = state.checked?.diagnostics ?? [];
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  const examples = state.decided?.failedExamples.length ?? 0;
  const findings = (study.analysis.view?.findings ?? []).filter(
    ({ silencedBy }) => silencedBy === null,
  ).length;
  return (
    <span
      className={styles.counts}
      data-errors={errors}
      data-failed-examples={examples}
      data-findings={findings}
      data-testid="problems-count"
    >
      {errors > 0 && <span className={styles.errors}>{t('problems.errors', { count: errors })}</span>}
      {examples > 0 && <span className={styles.errors}>{t('problems.examples', { count: examples })}</span>}
      {warnings > 0 && <span className={styles.warnings}>{t('problems.warnings', { count: warnings })}</span>}
      {findings > 0 && <span className={styles.warnings}>{t('analysis.count', { count: findings })}</span>}
    </span>
  );
}

/** In how many classes of cases the draft decides otherwise. */
export function DifferenceCount({ study }: { readonly study: StudyState }) {
  const count = study.difference.view?.classes.length ?? 0;
  return count === 0 ? null : <span className={styles.warnings}>{count}</span>;
}
