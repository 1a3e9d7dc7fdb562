import type { Span } from '@shouze/dsl';
import { Button } from 'antd';
import { useWording } from '../wording/use-wording.ts';
import { CaseQuestionCard } from './case-question-card.tsx';
import { DecisionReasons } from './decision-reasons.tsx';
import { OtherFacts } from './other-facts.tsx';
import styles from './tried-case.module.css';
import type { TriedCaseActions, TriedCaseState } from './use-tried-case.ts';

export interface TriedCasePanelProps {
  readonly state: TriedCaseState;
  readonly actions: TriedCaseActions;
  readonly onGoTo: (span: Span) => void;
}

/** A case is entered answer by answer, until the rules as they stand decide it. */
export function TriedCasePanel({ state, actions, onGoTo }: TriedCasePanelProps) {
  const { t } = useWording();
  const { tried, view, other } = state;
  if (!view) return <p className={styles.hint}>{t('trial.noPolicy')}</p>;
  if (tried.matter === null) return <Matters view={view} onChoose={actions.choose} />;
  const { question, faults, why } = view;
  const [fault] = faults;
  const shown = other ?? question;
  return (
    <div className={styles.panel} data-testid="tried-case">
      <Answers state={state} actions={actions} />
      {fault && (
        <div className={styles.fault} role="alert" data-testid="answer-fault">
          <Fault expected={fault.expected} found={fault.found} />
          <Button size="small" onClick={() => actions.backTo(tried.answers.length - 1)}>
            {t('trial.again')}
          </Button>
        </div>
      )}
      {shown && <CaseQuestionCard key={shown.path} question={shown} onAnswer={actions.answer} />}
      <OtherFacts others={view.others} onChoose={actions.ask} />
      {why && question === null && (
        <p className={styles.done} role="status" data-testid="tried-done">
          {t('trial.done')}
        </p>
      )}
      {why && (
        <div className={styles.decision}>
          <DecisionReasons why={why} onGoTo={onGoTo} />
        </div>
      )}
    </div>
  );
}

function Fault({
  expected,
  found,
}: {
  readonly expected: { zh: string; en: string };
  readonly found: string;
}) {
  const { t, say } = useWording();
  return <span>{t('why.expected', { expected: say(expected), found })}</span>;
}

function Matters({
  view,
  onChoose,
}: {
  readonly view: NonNullable<TriedCaseState['view']>;
  readonly onChoose: (matter: string) => void;
}) {
  const { t, say } = useWording();
  return (
    <div className={styles.panel} data-testid="tried-case">
      <p className={styles.hint}>{t('trial.hint')}</p>
      <h3 className={styles.name}>{t('trial.matter')}</h3>
      <div className={styles.choices}>
        {view.matters.map(({ id, name }) => (
          <Button key={id} data-testid="try-matter" onClick={() => onChoose(id)}>
            {say(name)}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** What was answered; each can be taken back, with what came after it. */
function Answers({ state: { tried, view }, actions }: Omit<TriedCasePanelProps, 'onGoTo'>) {
  const { t, say } = useWording();
  const matter = view?.matters.find(({ id }) => id === tried.matter);
  return (
    <ol className={styles.answers} aria-label={t('trial.known')}>
      <li>
        <span className={styles.fact}>{matter ? say(matter.name) : tried.matter}</span>
        <button type="button" className={styles.change} data-testid="try-restart" onClick={actions.restart}>
          {t('trial.restart')}
        </button>
      </li>
      {view?.known.map(({ path, name, value }, place) => (
        <li key={path} data-testid="tried-answer">
          <span className={styles.label}>{say(name)}</span>
          <span className={styles.fact}>{say(value)}</span>
          <button
            type="button"
            className={styles.change}
            aria-label={t('trial.changeOf', { name: say(name) })}
            onClick={() => actions.backTo(place)}
          >
            {t('trial.change')}
          </button>
        </li>
      ))}
    </ol>
  );
}
