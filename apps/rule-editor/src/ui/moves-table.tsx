import { useState } from 'react';
import { useWording } from '../wording/use-wording.ts';
import type { OutcomeView, SampleView } from '../worker/protocol.ts';
import { ArrowIcon } from './icons.tsx';
import styles from './moves-table.module.css';
import { OutcomeDot } from './outcome-dot.tsx';
import { type Move, sampleMoves } from './sample-moves.ts';
import { outcomeText } from './sample-row.tsx';

export interface MovesTableProps {
  readonly samples: readonly SampleView[];
  readonly onChoose: (id: string) => void;
}

/** How many samples go elsewhere, from whom to whom, and which; nothing where none does. */
export function MovesTable({ samples, onChoose }: MovesTableProps) {
  const { t } = useWording();
  const moves = sampleMoves(samples);
  const moved = moves.reduce((sum, move) => sum + move.samples.length, 0);
  if (moved === 0) return null;
  return (
    <table className={styles.moves} data-testid="moves">
      <caption>{t('difference.moves', { moved, total: samples.length })}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.count}>
            {t('difference.count')}
          </th>
          <th scope="col">{t('difference.from')}</th>
          <td />
          <th scope="col">{t('difference.to')}</th>
          <th scope="col">{t('difference.which')}</th>
        </tr>
      </thead>
      <tbody>
        {moves.map((move) => (
          <tr key={`${move.from.routing}→${move.to.routing}`} data-testid="move">
            <td className={styles.count}>{move.samples.length}</td>
            <Outcome of={move.from} withRoles={staysWith(move)} />
            <td className={styles.arrow}>
              <ArrowIcon />
            </td>
            <Outcome of={move.to} withRoles={staysWith(move)} />
            <td>
              <Cases of={move.samples} onChoose={onChoose} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The responsible stays: another role makes it another place. */
const staysWith = ({ from, to }: Move): boolean => from.responsible.zh === to.responsible.zh;

function Outcome({ of, withRoles }: { readonly of: OutcomeView; readonly withRoles: boolean }) {
  const { t, say } = useWording();
  return (
    <td>
      <span className={styles.outcome}>
        <OutcomeDot status={of.status} />
        {outcomeText(of, say, t)}
        <span className={styles.missing}>{say(withRoles ? of.roles : of.missing)}</span>
      </span>
    </td>
  );
}

/** More are shown when they are asked for. */
const MOST_CASES = 6;

function Cases({
  of,
  onChoose,
}: {
  readonly of: readonly SampleView[];
  readonly onChoose: MovesTableProps['onChoose'];
}) {
  const { t } = useWording();
  const [all, setAll] = useState(false);
  const shown = all ? of : of.slice(0, MOST_CASES);
  return (
    <span className={styles.cases}>
      {shown.map(({ id, caseId, label }) => (
        <button
          key={id}
          type="button"
          className={styles.case}
          title={label}
          data-testid="moved-case"
          onClick={() => onChoose(id)}
        >
          {caseId ?? label}
        </button>
      ))}
      {shown.length < of.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t('difference.moreCases', { count: of.length - shown.length })}
        </button>
      )}
    </span>
  );
}
