import type { Span } from '@shouze/dsl';
import { useWording } from '../wording/use-wording.ts';
import type { WhyView } from '../worker/protocol.ts';
import { DecisionCard } from './decision-card.tsx';
import { RuleReasons } from './rule-reasons.tsx';
import styles from './why-panel.module.css';

/** The decision on one case, and of every rule of its matter whether it held. */
export function DecisionReasons({
  why,
  onGoTo,
}: {
  readonly why: WhyView;
  readonly onGoTo: (span: Span) => void;
}) {
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
