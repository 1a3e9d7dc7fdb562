import type { Span } from '@shouze/dsl';
import { useWording } from '../wording/use-wording.ts';
import type { LanguageState } from '../worker/client.ts';
import type { WhyView } from '../worker/protocol.ts';
import { DecisionReasons } from './decision-reasons.tsx';
import { CloseIcon } from './icons.tsx';
import { SkeletonLines } from './skeleton-lines.tsx';
import styles from './why-panel.module.css';

export interface WhyPanelProps {
  readonly why: WhyView | null;
  readonly state: LanguageState;
  /** The chosen sample; its reasons may still be on their way. */
  readonly sample: string | null;
  readonly onGoTo: (span: Span) => void;
  readonly onClose: () => void;
}

/** The decision on the chosen sample, and for every rule of its matter whether it held. */
export function WhyPanel({ why, state, sample, onGoTo, onClose }: WhyPanelProps) {
  const { t } = useWording();
  const chosen = state.decided?.samples.find(({ id }) => id === sample);
  return (
    <section className={styles.panel} aria-label={t('why.title')} data-testid="why-panel">
      {sample === null ? (
        <div className={styles.empty}>
          <p>{t('why.empty')}</p>
          <p className={styles.hint}>{t('why.emptyHint')}</p>
        </div>
      ) : (
        <>
          <header className={styles.header}>
            <h2 className={styles.title} title={chosen?.label}>
              {chosen?.label}
            </h2>
            <button type="button" className={styles.close} aria-label={t('action.close')} onClick={onClose}>
              <CloseIcon />
            </button>
          </header>
          {why ? <DecisionReasons why={why} onGoTo={onGoTo} /> : <SkeletonLines count={6} />}
        </>
      )}
    </section>
  );
}
