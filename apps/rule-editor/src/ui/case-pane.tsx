import type { Span } from '@shouze/dsl';
import { useWording } from '../wording/use-wording.ts';
import type { LanguageState } from '../worker/client.ts';
import type { WhyView } from '../worker/protocol.ts';
import styles from './case-pane.module.css';
import { TabBar, tabId } from './tab-bar.tsx';
import { TriedCasePanel } from './tried-case-panel.tsx';
import type { TriedCaseActions, TriedCaseState } from './use-tried-case.ts';
import { WhyPanel } from './why-panel.tsx';

export type CaseTab = 'why' | 'trial';

export interface CasePaneProps {
  readonly tab: CaseTab;
  readonly onTab: (tab: CaseTab) => void;
  readonly why: WhyView | null;
  readonly state: LanguageState;
  readonly sample: string | null;
  readonly tried: TriedCaseState;
  readonly triedActions: TriedCaseActions;
  readonly onGoTo: (span: Span) => void;
  readonly onClose: () => void;
}

/** One case: a sample that was chosen, or one that is being entered. */
export function CasePane(props: CasePaneProps) {
  const { tab, onTab, why, state, sample, tried, triedActions, onGoTo, onClose } = props;
  const { t } = useWording();
  const tabs = [
    { id: 'why', label: t('why.tab') },
    { id: 'trial', label: t('trial.title') },
  ] as const;
  return (
    <div className={styles.pane}>
      <div className={styles.bar}>
        <TabBar<CaseTab> tabs={tabs} chosen={tab} panel="case-pane" onChoose={onTab} />
      </div>
      <div id="case-pane" role="tabpanel" aria-labelledby={tabId(tab)} className={styles.body}>
        {tab === 'why' ? (
          <WhyPanel why={why} state={state} sample={sample} onGoTo={onGoTo} onClose={onClose} />
        ) : (
          <TriedCasePanel state={tried} actions={triedActions} onGoTo={onGoTo} />
        )}
      </div>
    </div>
  );
}
