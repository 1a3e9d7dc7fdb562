import { useWording } from '../wording/use-wording.ts';
import type { CaseView } from '../worker/study/protocol.ts';
import styles from './case-table.module.css';
import { ArrowIcon } from './icons.tsx';
import { OutcomeDot } from './outcome-dot.tsx';
import { outcomeText } from './sample-row.tsx';

/** One case: its facts in the vocabulary's words, and who gets it, by which rules. */
export function CaseTable({
  shown,
  outcomes,
}: {
  readonly shown: CaseView;
  readonly outcomes: readonly CaseOutcome[];
}) {
  const { say } = useWording();
  return (
    <table className={styles.table} data-testid="case-table">
      <caption>{say(shown.matter)}</caption>
      <tbody>
        {shown.facts.map(({ name, value }) => (
          <tr key={name.zh}>
            <th scope="row">{say(name)}</th>
            <td>{say(value)}</td>
          </tr>
        ))}
      </tbody>
      <tbody className={styles.outcomes}>
        {outcomes.map((one) => (
          <Outcome key={one.label} {...one} />
        ))}
      </tbody>
    </table>
  );
}

/** Who gets the case by one of the texts; `label` says by which. */
export interface CaseOutcome {
  readonly label: string;
  readonly of: CaseView;
}

function Outcome({ label, of: { outcome, parties } }: CaseOutcome) {
  const { t, say } = useWording();
  const single = outcome.status !== 'conflict';
  return (
    <tr data-testid="case-outcome" data-status={outcome.status}>
      <th scope="row">{label}</th>
      <td>
        <span className={styles.outcome}>
          <OutcomeDot status={outcome.status} />
          {single ? outcomeText(outcome, say, t) : t('outcome.conflict')}
          {say(outcome.missing) !== '' && <span className={styles.aside}>{say(outcome.missing)}</span>}
        </span>
        {parties.map(({ rule, responsible }) => (
          <span key={`${rule.zh}:${responsible.zh}`} className={styles.party}>
            {say(rule)}
            {!single && (
              <>
                <ArrowIcon />
                {say(responsible)}
              </>
            )}
          </span>
        ))}
      </td>
    </tr>
  );
}
