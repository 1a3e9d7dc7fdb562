import { Select } from 'antd';
import { useWording } from '../wording/use-wording.ts';
import type { CaseChoice } from '../worker/tried-case/protocol.ts';
import { ArrowIcon } from './icons.tsx';
import styles from './tried-case.module.css';

export interface AnswerChoicesProps {
  readonly choices: readonly CaseChoice[];
  readonly label: string;
  readonly onAnswer: (value: CaseChoice['value']) => void;
}

/** So many stand side by side; of more, one searches. */
const SIDE_BY_SIDE = 8;

/** A closed list; beside an answer that settles the case, to whom it leads. */
export function AnswerChoices({ choices, label, onAnswer }: AnswerChoicesProps) {
  const { t, say } = useWording();
  if (choices.length > SIDE_BY_SIDE) {
    return (
      <Select
        className={styles.select ?? ''}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('trial.search')}
        aria-label={label}
        options={choices.map(({ value, name }) => ({ value: String(value), label: say(name) }))}
        onSelect={(value: string) => onAnswer(value)}
      />
    );
  }
  return (
    <div className={styles.choices}>
      {choices.map(({ value, name, settles }) => (
        <button
          key={String(value)}
          type="button"
          className={styles.choice}
          data-testid="answer-choice"
          onClick={() => onAnswer(value)}
        >
          {say(name)}
          {settles && (
            <span className={styles.settles}>
              <ArrowIcon />
              {say(settles)}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
