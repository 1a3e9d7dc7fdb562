import { useState } from 'react';
import { useWording } from '../wording/use-wording.ts';
import type { LanguageState } from '../worker/client.ts';
import type { StudyState } from '../worker/study/client.ts';
import { Difference } from './difference.tsx';
import { Findings } from './findings.tsx';
import { ChevronIcon } from './icons.tsx';
import styles from './lower-pane.module.css';
import { DifferenceCount, ProblemCounts } from './problem-counts.tsx';
import { ProblemsList, type ProblemsListProps } from './problems.tsx';
import { TabBar, tabId } from './tab-bar.tsx';

export interface LowerPaneProps extends Omit<ProblemsListProps, 'idleSilences'> {
  readonly state: LanguageState;
  readonly study: StudyState;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onChooseSample: (id: string) => void;
}

type LowerTab = 'problems' | 'difference';

/** Below the text: what is wrong with it, and what it changes. */
export function LowerPane(props: LowerPaneProps) {
  const { state, study, open, onToggle } = props;
  const { t } = useWording();
  const [tab, setTab] = useState<LowerTab>('problems');
  const choose = (next: LowerTab): void => {
    setTab(next);
    if (!open) onToggle();
  };
  return (
    <section className={styles.pane} data-testid="problems">
      <div className={styles.bar}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-label={t('problems.toggle')}
          onClick={onToggle}
        >
          <ChevronIcon open={open} />
        </button>
        <TabBar<LowerTab>
          tabs={[
            {
              id: 'problems',
              label: t('problems.title'),
              badge: <ProblemCounts state={state} study={study} />,
            },
            { id: 'difference', label: t('difference.title'), badge: <DifferenceCount study={study} /> },
          ]}
          chosen={tab}
          panel="lower-pane"
          onChoose={choose}
        />
      </div>
      <div
        id="lower-pane"
        role="tabpanel"
        aria-labelledby={tabId(tab)}
        className={styles.body}
        hidden={!open}
      >
        {tab === 'problems' ? <Problems {...props} /> : <Changes {...props} />}
      </div>
    </section>
  );
}

function Problems({ state, study, placeOf, onGoTo, onFix }: LowerPaneProps) {
  const { revision, view } = study.analysis;
  const current = revision === state.revision;
  return (
    <>
      <ProblemsList
        state={state}
        idleSilences={current ? (view?.idleSilences ?? []) : []}
        placeOf={placeOf}
        onGoTo={onGoTo}
        onFix={onFix}
      />
      <Findings analysis={view} current={current} placeOf={placeOf} onGoTo={onGoTo} onFix={onFix} />
    </>
  );
}

function Changes({ state, study, onChooseSample }: LowerPaneProps) {
  const { revision, view } = study.difference;
  return (
    <div className={styles.changes}>
      <Difference
        difference={view}
        current={revision === state.revision}
        comparable={state.decided?.comparable ?? true}
        samples={state.decided?.samples ?? []}
        onChooseSample={onChooseSample}
      />
    </div>
  );
}
