import type { CheckedPath } from '@shouze/dsl';
import { FIRST_DAY, formatDay, LAST_DAY, parseDay } from '../../calendar/day-number.ts';
import type { FactValue } from '../../facts/fact-value.ts';
import { fieldKey, type Gap, isGap } from '../gap.ts';
import { type Situation, scopeOf } from '../situation.ts';
import { asOfDate, evaluateTerm, type Source } from '../term.ts';
import { type Comparison, type FieldUses, fieldOf, fieldUses, pathsIn } from './field-uses.ts';
import { valuesOfField } from './known-values.ts';

/**
 * The critical values of a date or a number: at least one of every range in which the policy, with what is known,
 * cannot tell the values apart. All terms are monotone in a date, so that the ends of a range stand for it.
 */
export function orderedValues(gap: Gap, situation: Situation): readonly FactValue[] {
  return gap.field.type.kind === 'date' ? dates(gap, situation) : numbers(gap, situation);
}

// ---- numbers -------------------------------------------------------------------------------------------------

function numbers(gap: Gap, situation: Situation): readonly number[] {
  if (usesOf(gap, situation)?.boundsCounts) situation.trace.inexact = true;
  const step = gap.field.type.kind === 'money' ? 0.01 : 1;
  const points = new Set<number>();
  for (const anchor of anchorsOf(gap, situation, (side) => (typeof side === 'number' ? [side] : []))) {
    for (const near of [anchor - step, anchor, anchor + step]) points.add(Math.round(near * 100) / 100);
  }
  return withExtremes(points, 0, 1_000_000);
}

// ---- dates ---------------------------------------------------------------------------------------------------

/** Two dates that are far apart lead to different due dates, whatever the calendar. */
const FAR = 400;
const SOME_DAY = parseDay('2020-01-01');
/** Court dates; comparisons are searched for the days on which they turn. */
const SEARCHED = { first: parseDay('1900-01-01'), last: parseDay('2200-12-31') };

function dates(gap: Gap, situation: Situation): readonly string[] {
  const points = new Set<number>();
  for (const day of anchorsOf(gap, situation, (side) => (typeof side === 'string' ? [parseDay(side)] : []))) {
    for (const near of [day - 1, day, day + 1]) points.add(near);
  }
  for (const day of turningDays(gap, situation)) points.add(day);
  for (const day of parameterDays(gap, situation)) for (const near of [day - 1, day]) points.add(near);
  return withExtremes(points, SOME_DAY, FAR)
    .filter((day) => day >= FIRST_DAY && day <= LAST_DAY)
    .map(formatDay);
}

/** Of the reference date: the days on which a parameter changes. */
function parameterDays(gap: Gap, { policy, facts }: Situation): readonly number[] {
  if (gap.field.id !== facts.matter.asOf || gap.owner !== facts.matter.id) return [];
  return [...policy.parameters.values()].flatMap(({ timeline }) =>
    timeline.flatMap(({ from }) => (from === null ? [] : [parseDay(from)])),
  );
}

/** Where a comparison of dates that are computed (shifted, expired, counted between) turns with the unknown one. */
function turningDays(gap: Gap, situation: Situation): readonly number[] {
  const days = new Set<number>();
  for (const { comparison, path, source } of readings(gap, situation)) {
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

// ---- what the unknown value meets ----------------------------------------------------------------------------

/** Values that the field is compared with as it stands, and those that it is sorted among. */
function anchorsOf(
  gap: Gap,
  situation: Situation,
  pointsOf: (side: FactValue) => readonly number[],
): readonly number[] {
  const points: number[] = [];
  for (const { comparison, path, source } of readings(gap, situation)) {
    const other =
      comparison.left === path ? comparison.right : comparison.right === path ? comparison.left : null;
    const value = other && evaluateTerm(other, source);
    if (value !== null && !isGap(value)) points.push(...pointsOf(value));
  }
  if (usesOf(gap, situation)?.sorts) {
    for (const value of valuesOfField(situation, fieldKey(gap.owner, gap.field.id)))
      points.push(...pointsOf(value));
  }
  return points;
}

function usesOf(gap: Gap, { policy, facts }: Situation): FieldUses | undefined {
  return fieldUses(policy, facts.matter.id).get(fieldKey(gap.owner, gap.field.id));
}

interface Reading {
  readonly comparison: Comparison;
  /** The path, of those in the comparison, that reads the unknown value. */
  readonly path: CheckedPath;
  /** Reads one combination of known values at the other paths. */
  readonly source: Source;
}

/** Past so many combinations of known values the completion is inexact. */
const COMBINATIONS = 500;

function* readings(gap: Gap, situation: Situation): Generator<Reading> {
  const key = fieldKey(gap.owner, gap.field.id);
  const matter = situation.facts.matter.id;
  const scope = scopeOf(situation);
  for (const comparison of usesOf(gap, situation)?.comparisons ?? []) {
    const paths = [...pathsIn(comparison.left), ...pathsIn(comparison.right)];
    const keyOf = (path: CheckedPath) => fieldOf(path, comparison.roots, situation.policy, matter);
    for (const path of paths) {
      if (keyOf(path) !== key) continue;
      const others = paths.filter((other) => other !== path);
      const choices = others.map((other) => valuesOfField(situation, keyOf(other) ?? ''));
      for (const values of combinations(choices, situation)) {
        const read = (asked: CheckedPath) => values[others.indexOf(asked)] ?? null;
        const { policy, calendar } = situation;
        yield { comparison, path, source: { policy, calendar, read, asOf: () => asOfDate(scope) } };
      }
    }
  }
}

function combinations(
  choices: readonly (readonly FactValue[])[],
  { trace }: Situation,
): readonly (readonly FactValue[])[] {
  let combined: readonly (readonly FactValue[])[] = [[]];
  for (const values of choices) {
    combined = combined.flatMap((head) => values.map((value) => [...head, value]));
    if (combined.length <= COMBINATIONS) continue;
    trace.inexact = true;
    combined = combined.slice(0, COMBINATIONS);
  }
  return combined;
}

/** One value below and one above all points; two that are far apart where there is no point. */
function withExtremes(points: ReadonlySet<number>, origin: number, far: number): readonly number[] {
  const sorted = [...points].sort((a, b) => a - b);
  const [first = origin, last = origin] = [sorted[0], sorted.at(-1)];
  return [first - far, ...(sorted.length > 0 ? sorted : [origin]), last + far];
}
