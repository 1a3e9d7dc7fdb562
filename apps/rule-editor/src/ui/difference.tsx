import { useWording } from '../wording/use-wording.ts';
import type { SampleView } from '../worker/protocol.ts';
import type { CaseClassView, DifferenceView, DueMove } from '../worker/study/protocol.ts';
import { CaseTable } from './case-table.tsx';
import styles from './difference.module.css';
import { DifferenceNotes } from './difference-notes.tsx';
import { countChanges } from './filter-samples.ts';
import { MovesTable } from './moves-table.tsx';
import { WitnessToggle } from './witness-toggle.tsx';

export interface DifferenceProps {
  /** Null while the text has errors. */
  readonly difference: DifferenceView | null;
  /** False while a newer text is being compared. */
  readonly current: boolean;
  /** False where nothing is published yet. */
  readonly comparable: boolean;
  readonly samples: readonly SampleView[];
  readonly onChooseSample: (id: string) => void;
}

/** What changes for cases when the draft takes the published version's place: by meaning, not by text. */
export function Difference(props: DifferenceProps) {
  const { difference, current, comparable, samples, onChooseSample } = props;
  const { t } = useWording();
  const { misfits } = countChanges(samples);
  return (
    <div
      className={styles.difference}
      data-testid="difference"
      data-current={current}
      data-same={difference?.same}
      aria-busy={!current}
    >
      <p className={styles.summary}>
        {t(summaryKey(difference, current, comparable), { count: difference?.classes.length ?? 0 })}
      </p>
      {difference && <DifferenceNotes difference={difference} />}
      <MovesTable samples={samples} onChoose={onChooseSample} />
      {misfits > 0 && (
        <p className={styles.note} data-testid="difference-misfits">
          {t('samples.misfits', { count: misfits })}
        </p>
      )}
      <ul className={styles.classes}>
        {difference?.classes.map((one) => (
          <CaseClass key={`${one.matter.zh}|${one.message.zh}`} one={one} />
        ))}
      </ul>
    </div>
  );
}

function summaryKey(difference: DifferenceView | null, current: boolean, comparable: boolean): string {
  if (!comparable) return 'difference.unpublished';
  if (!current) return 'difference.updating';
  if (!difference) return 'difference.errors';
  if (difference.classes.length > 0) return 'difference.classes';
  if (!difference.same) return 'difference.open';
  return difference.sameText ? 'difference.sameText' : 'difference.sameMeaning';
}

/** By how many days deadlines move, of the first case: others may differ by their holidays. */
function DueMoves({ moves }: { readonly moves: readonly DueMove[] }) {
  const { t, say } = useWording();
  if (moves.length === 0) return null;
  const words = moves.map(({ duty, before, after, days }) =>
    t(days > 0 ? 'difference.later' : 'difference.earlier', {
      duty: say(duty),
      before,
      after,
      count: Math.abs(days),
    }),
  );
  return (
    <p className={styles.due} data-testid="due-moves">
      {t('difference.dueMoves', { moves: words.join(t('listSeparator')) })}
    </p>
  );
}

function CaseClass({ one }: { readonly one: CaseClassView }) {
  const { t, say } = useWording();
  return (
    <li className={styles.class} data-testid="case-class">
      <div>
        <span className={styles.matter}>{say(one.matter)}</span>
        {say(one.message)}
      </div>
      <DueMoves moves={one.witnesses[0]?.dueMoves ?? []} />
      <WitnessToggle label={t('difference.witness', { count: one.witnesses.length })}>
        {one.witnesses.map(({ before, after }) => (
          <CaseTable
            key={JSON.stringify(after.facts)}
            shown={after}
            outcomes={[
              { label: t('difference.before'), of: before },
              { label: t('difference.after'), of: after },
            ]}
          />
        ))}
      </WitnessToggle>
    </li>
  );
}
