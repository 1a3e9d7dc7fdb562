import type { Span } from '@shouze/dsl';
import { useWording } from '../wording/use-wording.ts';
import type { LanguageState } from '../worker/client.ts';
import type { WhyView } from '../worker/protocol.ts';
import { DecisionCard } from './decision-card.tsx';
import { CloseIcon } from './icons.tsx';
import { RuleReasons } from './rule-reasons.tsx';
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
          {why ? <Reasons why={why} onGoTo={onGoTo} /> : <SkeletonLines count={6} />}
        </>
      )}
    </section>
  );
}

function Reasons({ why, onGoTo }: { readonly why: WhyView; readonly onGoTo: (span: Span) => void }) {
  const { t, say } = useWording();
  return (
    <div className={styles.body}>
      <DecisionCard why={why} />
      {why.faults.length > 0 && (
        <section className={styles.section}>
          <h3>{t('why.faults')}</h3>
          <ul className={styles.faults}>
            {why.faults.map(({ path, expected, found }) => (
              <li key={path}>
                <code>{path}</code> {t('why.expected', { expected: say(expected), found })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {why.rules.length > 0 && (
        <section className={styles.section}>
          <h3>{t('why.rules')}</h3>
          <RuleReasons rules={why.rules} bars={false} onGoTo={onGoTo} />
        </section>
      )}
      {why.bars.length > 0 && (
        <section className={styles.section}>
          <h3>{t('why.bars')}</h3>
          <RuleReasons rules={why.bars} bars onGoTo={onGoTo} />
        </section>
      )}
    </div>
  );
}
