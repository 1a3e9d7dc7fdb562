import { formatDay, parseDay } from '../../calendar/day-number.ts';
import type { FactValue } from '../../facts/fact-value.ts';
import type { Gap } from '../gap.ts';
import type { Situation } from '../situation.ts';
import { evaluateTerm, type Source } from '../term.ts';
import { readingsOf } from './field-readings.ts';
import type { Comparison } from './field-uses.ts';

/** Court dates; comparisons are searched for the days on which they turn. */
const SEARCHED = { first: parseDay('1900-01-01'), last: parseDay('2200-12-31') };

/** Where a comparison of dates that are computed (shifted, expired, counted between) turns with the field's value. */
export function turningDays(key: string, situation: Situation): readonly number[] {
  const days = new Set<number>();
  for (const { comparison, path, source } of readingsOf(key, situation)) {
    if (isPlain(comparison)) continue;
    const difference = (day: number): number | null => {
      const at: Source = {
        ...source,
        read: (asked) => (asked === path ? formatDay(day) : source.read(asked)),
      };
      return subtract(evaluateTerm(comparison.left, at), evaluateTerm(comparison.right, at));
    };
    for (const day of turns(difference)) days.add(day);
  }
  return [...days];
}

function isPlain({ left, right }: Comparison): boolean {
  return (
    left.kind === 'path' && right.kind !== 'shift' && right.kind !== 'expiry' && right.kind !== 'days-between'
  );
}

function subtract(a: FactValue | Gap, b: FactValue | Gap): number | null {
  const [left, right] = [ordinal(a), ordinal(b)];
  return left === null || right === null ? null : left - right;
}

function ordinal(value: FactValue | Gap): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? parseDay(value) : null;
}

/** The last days before and the first days after a monotone difference becomes zero, and stops being it. */
function turns(difference: (day: number) => number | null): readonly number[] {
  const [low, high] = [difference(SEARCHED.first), difference(SEARCHED.last)];
  if (low === null || high === null || low === high) return [];
  const sign = high > low ? 1 : -1;
  const rising = (day: number): number => sign * (difference(day) ?? 0);
  const zero = firstDay((day) => rising(day) >= 0);
  const beyond = firstDay((day) => rising(day) > 0);
  return [zero - 1, zero, beyond - 1, beyond];
}

function firstDay(holds: (day: number) => boolean): number {
  let { first, last } = SEARCHED;
  while (first < last) {
    const middle = Math.floor((first + last) / 2);
    if (holds(middle)) last = middle;
    else first = middle + 1;
  }
  return first;
}
