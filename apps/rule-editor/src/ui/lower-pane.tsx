import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useWording } from '../wording/use-wording.ts';
import type { LanguageState } from '../worker/client.ts';
import type { StudyState } from '../worker/study/client.ts';
import { Difference } from './difference.tsx';
import { Findings } from './findings.tsx';
import { ChevronIcon } from './icons.tsx';
import styles from './lower-pane.module.css';
import { DifferenceCount, ProblemCounts } from './problem-counts.tsx';
import { ProblemsList, type ProblemsListProps } from './problems.tsx';

export interface LowerPaneProps extends Omit<ProblemsListProps, 'idleSilences'> {
  readonly state: LanguageState;
  readonly study: StudyState;
  readonly open: boolean;
  readonly onToggle: () => void;
}

const TABS = ['problems', 'difference'] as const;
type Tab = (typeof TABS)[number];

/** Below the text: what is wrong with it, and what it changes. */
export function LowerPane(props: LowerPaneProps) {
  const { state, study, open, onToggle } = props;
  const { t } = useWording();
  const [tab, setTab] = useState<Tab>('problems');
  const choose = (next: Tab): void => {
    setTab(next);
    if (!open) onToggle();
  };
  const badges: Readonly<Record<Tab, ReactNode>> = {
    problems: <ProblemCounts state={state} study={study} />,
    difference: <DifferenceCount study={study} />,
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
        <div role="tablist" className={styles.tabs} onKeyDown={(event) => moveBetween(event, tab, choose)}>
          {TABS.map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              id={`tab-${one}`}
              className={styles.tab}
              aria-selected={one === tab}
              aria-controls="lower-pane"
              tabIndex={one === tab ? 0 : -1}
              data-testid={`tab-${one}`}
              onClick={() => choose(one)}
            >
              {t(`${one}.title`)}
              {badges[one]}
            </button>
          ))}
        </div>
      </div>
      <div
        id="lower-pane"
        role="tabpanel"
        aria-labelledby={`tab-${tab}`}
        className={styles.body}
        hidden={!open}
      >
        {tab === 'problems' ? <Problems {...props} /> : <Changes state={state} study={study} />}
      </div>
    </section>
  );
}

/** The arrow keys go from tab to tab. */
function moveBetween(event: KeyboardEvent, tab: Tab, choose: (next: Tab) => void): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length];
  if (step === 0 || next === undefined) return;
  event.preventDefault();
  choose(next);
  document.getElementById(`tab-${next}`)?.focus();
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

function Changes({ state, study }: Pick<LowerPaneProps, 'state' | 'study'>) {
  const { revision, view } = study.difference;
  return (
    <div className={styles.changes}>
      <Difference
        difference={view}
        current={revision === state.revision}
        comparable={state.decided?.comparable ?? true}
        samples={state.decided?.samples ?? []}
      />
    </div>
  );
}
