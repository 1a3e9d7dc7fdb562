import type { FactValue } from '../../facts/fact-value.ts';
import { compareValues } from '../compare-values.ts';
import { holds } from '../comparison.ts';
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
  const readings = fields.flatMap((key) => [...readingsOf(key, situation)]);
  const sorted = fields.flatMap((key) =>
    usesOf(key, situation)?.sorts ? valuesOfField(situation, key) : [],
  );
  const few: FactValue[] = [];
  let run = '';
  let taken = 0;
  for (const value of ascending) {
    const told = [
      ...readings.map((reading) => truthWith(value, reading)),
      ...sorted.map((other) => Math.sign(compareValues(value, other) ?? 2)),
    ].join();
    taken = told === run ? taken + 1 : 1;
    run = told;
    if (taken <= length) few.push(value);
  }
  return few;
}

/** What the comparison says of the value; nothing where it reads what is unknown. */
function truthWith(value: FactValue, { comparison, path, source }: Reading): boolean | null {
  const { operator, left, right } = comparison;
  const at = { ...source, read: (asked: typeof path) => (asked === path ? value : source.read(asked)) };
  const [a, b] = [evaluateTerm(left, at), evaluateTerm(right, at)];
  if (isGap(a) || isGap(b)) return null;
  return holds(operator, a, b, left.kind === 'none' || right.kind === 'none');
}
