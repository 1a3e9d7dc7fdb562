import type { DurationUnit, Literal, TextLiteral } from '../syntax/ast.ts';
import { pick, type Target, word } from './target.ts';

/** How dates read: in running Chinese as `2022年10月8日`, in records always as `2022-10-08`. */
export type DateStyle = 'prose' | 'data';

export function printLiteral(literal: Literal, target: Target, dates: DateStyle = 'prose'): string {
  switch (literal.kind) {
    case 'text':
      return printText(literal);
    case 'number':
      return printNumber(literal.value, target);
    case 'date':
      return dates === 'prose' ? printDate(literal.date, target) : literal.date;
    case 'duration':
      return printDuration(literal.amount, literal.unit, target);
    case 'yesno':
      return printYesNo(literal.value, target);
    case 'none':
      return word('None', target);
  }
}

/** A text has no escapes: the kind of quotes that it does not contain is taken. */
export function printText({ text }: Pick<TextLiteral, 'text'>): string {
  return text.includes('"') ? `“${text}”` : `"${text}"`;
}

function printDate(date: string, target: Target): string {
  const [year, month, day] = date.split('-').map(Number);
  return pick(
    target,
    () => `${year}年${month}月${day}日`,
    () => date,
  );
}

function printYesNo(value: boolean, target: Target): string {
  if (value) return word('Yes', target);
  return pick(
    target,
    () => word('False', target),
    () => word('No', target),
  );
}

const unitWords: Readonly<Record<DurationUnit, { readonly zh: string; readonly en: string }>> = {
  day: { zh: '日', en: 'day' },
  'working-day': { zh: '个工作日', en: 'working day' },
  month: { zh: '个月', en: 'month' },
  year: { zh: '年', en: 'year' },
};

function printDuration(amount: number, unit: DurationUnit, target: Target): string {
  if (amount === 0 && unit === 'day')
    return pick(
      target,
      () => '当日',
      () => 'same day',
    );
  const { zh, en } = unitWords[unit];
  return pick(
    target,
    () => `${amount}${zh}`,
    () => `${amount} ${en}${amount === 1 ? '' : 's'}`,
  );
}

const powers = [
  ['亿', 8],
  ['万', 4],
] as const;

/** Chinese counts in 万 and 亿 where that is exact and shorter. */
function printNumber(value: number, target: Target): string {
  const plain = decimal(value);
  const forms = powers.map(([unit, power]) => `${shiftPoint(plain, power)}${unit}`);
  return pick(
    target,
    () => forms.reduce((shortest, form) => (form.length < shortest.length ? form : shortest), plain),
    () => plain,
  );
}

/** Without an exponent. */
function decimal(value: number): string {
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
}

/** Moves the decimal point to the left, on the digits, so that nothing is rounded: `15000` by 4 is `1.5`. */
function shiftPoint(plain: string, by: number): string {
  const [whole = '', fraction = ''] = plain.split('.');
  const digits = whole.padStart(by + 1, '0');
  const cut = digits.length - by;
  const rest = (digits.slice(cut) + fraction).replace(/0+$/, '');
  return digits.slice(0, cut) + (rest === '' ? '' : `.${rest}`);
}
