import { FIRST_DAY, formatDay, LAST_DAY, parseDay } from '../../calendar/day-number.ts';
import type { FactValue } from '../../facts/fact-value.ts';
import { fieldKey, type Gap, isGap } from '../gap.ts';
import type { Situation } from '../situation.ts';
import { evaluateTerm } from '../term.ts';
import { connectedFields, readingsOf, usesOf } from './field-readings.ts';
import { valuesOfField } from './known-values.ts';
import { turningDays } from './turning-days.ts';

/**
 * The critical values of a date or a number: at least one of every range in which the policy, with what is known,
 * cannot tell the values apart. All terms are monotone in a date, so that the ends of a range stand for it.
 */
export function orderedValues(gap: Gap, situation: Situation): readonly FactValue[] {
  const key = fieldKey(gap.owner, gap.field.id);
  if (usesOf(key, situation)?.boundsCounts) situation.trace.inexact = true;
  const fields = connectedFields(key, situation);
  switch (gap.field.type.kind) {
    case 'date':
      return dates(fields, situation);
    case 'money':
      return amounts(fields, situation);
    default:
      return integers(fields, situation);
  }
}

function integers(fields: readonly string[], situation: Situation): readonly number[] {
  const points = anchors(fields, situation, numberIn).flatMap((anchor) => [anchor - 1, anchor, anchor + 1]);
  return withExtremes(points, 0, 1_000_000);
}

/** Amounts lie as close as one likes: between any two anchors there is another. */
function amounts(fields: readonly string[], situation: Situation): readonly number[] {
  const sorted = ascending(anchors(fields, situation, numberIn));
  const between = sorted.slice(1).map((anchor, index) => (anchor + (sorted[index] ?? anchor)) / 2);
  return withExtremes([...sorted, ...between], 0, 1_000_000);
}

/** Two dates that are so far apart lead to different due dates, whatever the calendar. */
const FAR = 400;
const SOME_DAY = parseDay('2020-01-01');

function dates(fields: readonly string[], situation: Situation): readonly string[] {
  const points = [
    ...anchors(fields, situation, dayIn).flatMap((day) => [day - 1, day, day + 1]),
    ...fields.flatMap((key) => turningDays(key, situation)),
    ...fields.flatMap((key) => parameterDays(key, situation)).flatMap((day) => [day - 1, day]),
  ];
  return withExtremes(points, SOME_DAY, FAR)
    .filter((day) => day >= FIRST_DAY && day <= LAST_DAY)
    .map(formatDay);
}

/** Of the reference date: the days on which a parameter changes. */
function parameterDays(key: string, { policy, facts: { matter } }: Situation): readonly number[] {
  if (matter.asOf === null || key !== fieldKey(matter.id, matter.asOf)) return [];
  return [...policy.parameters.values()].flatMap(({ timeline }) =>
    timeline.flatMap(({ from }) => (from === null ? [] : [parseDay(from)])),
  );
}

/** Values that the fields are compared with as they stand, and those that they are sorted among. */
function anchors(
  fields: readonly string[],
  situation: Situation,
  pointIn: (value: FactValue) => number | null,
): readonly number[] {
  const values = fields.flatMap((key) => [
    ...comparedWith(key, situation),
    ...(usesOf(key, situation)?.sorts ? valuesOfField(situation, key) : []),
  ]);
  return values.map(pointIn).filter((point) => point !== null);
}

function comparedWith(key: string, situation: Situation): readonly FactValue[] {
  const values: FactValue[] = [];
  for (const { comparison, path, source } of readingsOf(key, situation)) {
    const { left, right } = comparison;
    const other = left === path ? right : right === path ? left : null;
    const value = other && evaluateTerm(other, source);
    if (!isGap(value)) values.push(value);
  }
  return values;
}

function numberIn(value: FactValue): number | null {
  return typeof value === 'number' ? value : null;
}

function dayIn(value: FactValue): number | null {
  return typeof value === 'string' ? parseDay(value) : null;
}

/** One value below and one above all points; two that are far apart where there is no point. */
function withExtremes(points: readonly number[], origin: number, far: number): readonly number[] {
  const sorted = ascending(points);
  const [first = origin, last = origin] = [sorted[0], sorted.at(-1)];
  return [first - far, ...(sorted.length > 0 ? sorted : [origin]), last + far];
}

function ascending(points: readonly number[]): readonly number[] {
  return [...new Set(points)].sort((a, b) => a - b);
}
