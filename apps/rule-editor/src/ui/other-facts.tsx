import { Select } from 'antd';
import { useWording } from '../wording/use-wording.ts';
import type { OtherQuestion } from '../worker/tried-case/protocol.ts';
import styles from './tried-case.module.css';

export interface OtherFactsProps {
  readonly others: readonly OtherQuestion[];
  readonly onChoose: (question: OtherQuestion) => void;
}

/** What may be said besides what is asked, and what is taken to be so until then. */
export function OtherFacts({ others, onChoose }: OtherFactsProps) {
  const { t, say } = useWording();
  if (others.length === 0) return null;
  const options = others.map(({ path, name, assumed }) => ({
    value: path,
    label: assumed ? t('trial.assumed', { name: say(name), value: say(assumed) }) : say(name),
  }));
  return (
    <Select
      className={styles.others ?? ''}
      size="small"
      showSearch={{ optionFilterProp: 'label' }}
      value={null}
      placeholder={t('trial.others')}
      aria-label={t('trial.others')}
      data-testid="other-facts"
      options={options}
      onSelect={(path: string | null) => {
        const chosen = others.find((one) => one.path === path);
        if (chosen) onChoose(chosen);
      }}
    />
  );
}
