import type { FactValue } from '../../facts/fact-value.ts';
import { compareValues } from '../compare-values.ts';
import { inOrder } from '../comparison.ts';
import { isGap } from '../gap.ts';
import type { Situation } from '../situation.ts';
import { evaluateTerm } from '../term.ts';
import { type Reading, readingsOf, usesOf } from './field-readings.ts';
import { valuesOfField } from './known-values.ts';

/**
 * So many of every run of dates or numbers that the policy, with what is known, cannot tell apart: by no comparison of
 * the fields, and not where they sort elements.
 * @param fields compared with each other, so that what tells the values of one apart tells those of all
 */
export function fewOfEach(
  ascending: readonly FactValue[],
  length: number,
  fields: readonly string[],
  situation: Situation,
): readonly FactValue[] {
  const starts = startsOfRuns(ascending, fields, situation);
  let start = 0;
  return ascending.filter((_, index) => {
    if (starts.has(index)) start = index;
    return index - start < length;
  });
}

/** The indexes of values that are told apart from the one before. */
function startsOfRuns(
  ascending: readonly FactValue[],
  fields: readonly string[],
  situation: Situation,
): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const key of fields) {
    for (const reading of readingsOf(key, situation)) {
      const { operator } = reading.comparison;
      for (const { index, before, after } of turnsOf(ascending, (value) => orderWith(value, reading))) {
        if (inOrder(operator, before) !== inOrder(operator, after)) starts.add(index);
      }
    }
    for (const other of usesOf(key, situation)?.sorts ? valuesOfField(situation, key) : []) {
      for (const { index } of turnsOf(ascending, (value) => compareValues(value, other))) starts.add(index);
    }
  }
  return starts;
}

/** How the left side stands to the right side; null where they cannot be compared, or hang on what is unknown. */
function orderWith(value: FactValue, { comparison: { left, right }, path, source }: Reading): number | null {
  const at = { ...source, read: (asked: typeof path) => (asked === path ? value : source.read(asked)) };
  const [a, b] = [evaluateTerm(left, at), evaluateTerm(right, at)];
  return isGap(a) || isGap(b) ? null : compareValues(a, b);
}

interface Turn {
  readonly index: number;
  readonly before: number;
  readonly after: number;
}

/**
 * Where an order turns along ascending values: all terms are monotone, so that it turns twice at most, from less to equal
 * to greater or back.
 */
function turnsOf(
  ascending: readonly FactValue[],
  orderOf: (value: FactValue) => number | null,
): readonly Turn[] {
  const at = (index: number): number => Math.sign(orderOf(ascending[index] ?? null) ?? 0);
  const last = ascending.length - 1;
  const direction = at(last) - at(0);
  if (direction === 0) return [];
  const reaches = [0, 1].map((bound) =>
    firstIndex(last, (index) => Math.sign(direction) * at(index) >= bound),
  );
  return [...new Set(reaches)]
    .filter((index) => index > 0)
    .map((index) => ({ index, before: at(index - 1), after: at(index) }))
    .filter(({ before, after }) => before !== after);
}

/** The first index, up to the last one, from which something holds. */
function firstIndex(last: number, holds: (index: number) => boolean): number {
  let [first, end] = [0, last];
  while (first < end) {
    const middle = Math.floor((first + end) / 2);
    if (holds(middle)) end = middle;
    else first = middle + 1;
  }
  return first;
}
