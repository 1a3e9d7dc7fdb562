import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useWording } from '../wording/use-wording.ts';
import type { AnswerForm } from '../worker/tried-case/protocol.ts';
import styles from './tried-case.module.css';
import { typedDay } from './typed-day.ts';

export interface AnswerInputProps {
  readonly form: Exclude<AnswerForm, 'choice'>;
  readonly label: string;
  readonly onAnswer: (value: unknown) => void;
}

/** A value that is typed: Enter, or the button beside it, gives the answer. */
export function AnswerInput({ form, label, onAnswer }: AnswerInputProps) {
  const { t } = useWording();
  switch (form) {
    case 'record':
      return <Button onClick={() => onAnswer({})}>{t('trial.there')}</Button>;
    case 'count':
      return <NumberInput label={label} count onNumber={(number) => onAnswer(elements(number))} />;
    case 'number':
      return <NumberInput label={label} count={false} onNumber={onAnswer} />;
    case 'date':
      return <TextInput label={label} example="2026-10-08" onText={(text) => onAnswer(typedDay(text))} />;
    case 'text':
      return <TextInput label={label} example="" onText={onAnswer} />;
  }
}

/** Each is asked about in turn. */
const elements = (count: number): readonly object[] => Array.from({ length: count }, () => ({}));

/** More elements of a list than anybody enters by hand. */
const MOST = 9;

interface NumberInputProps {
  readonly label: string;
  /** How many there are: a small whole number. */
  readonly count: boolean;
  readonly onNumber: (value: number) => void;
}

function NumberInput({ label, count, onNumber }: NumberInputProps) {
  const { t } = useWording();
  const [number, setNumber] = useState<number | null>(count ? 0 : null);
  const give = (): void => {
    if (number !== null) onNumber(number);
  };
  return (
    <div className={styles.line}>
      <InputNumber
        aria-label={label}
        data-testid="answer-number"
        className={styles.number ?? ''}
        value={number}
        {...(count ? { min: 0, max: MOST, precision: 0 } : {})}
        onChange={(next: number | string | null) => setNumber(next === null ? null : Number(next))}
        onPressEnter={give}
      />
      {count && <span className={styles.label}>{t('trial.count')}</span>}
      <NextButton disabled={number === null} onClick={give} />
    </div>
  );
}

interface TextInputProps {
  readonly label: string;
  readonly example: string;
  readonly onText: (text: string) => void;
}

function TextInput({ label, example, onText }: TextInputProps) {
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const give = (): void => {
    if (text !== '') onText(text);
  };
  return (
    <div className={styles.line}>
      <Input
        aria-label={label}
        data-testid="answer-text"
        placeholder={example}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={give}
      />
      <NextButton disabled={text === ''} onClick={give} />
    </div>
  );
}

function NextButton({ disabled, onClick }: { readonly disabled: boolean; readonly onClick: () => void }) {
  const { t } = useWording();
  return (
    <Button type="primary" data-testid="answer-give" disabled={disabled} onClick={onClick}>
      {t('trial.next')}
    </Button>
  );
}
