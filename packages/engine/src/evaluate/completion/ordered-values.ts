import type { Type } from '@shouze/dsl';
import { FIRST_DAY, formatDay, LAST_DAY, parseDay } from '../../calendar/day-number.ts';
import type { FactValue } from '../../facts/fact-value.ts';
import { fieldKey, type Gap, isGap } from '../gap.ts';
import type { Situation } from '../situation.ts';
import { evaluateTerm } from '../term.ts';
import { LONGEST, type OtherUnknowns } from './critical-values.ts';
import { connectedFields, meetsItself, readingsOf, usesOf } from './field-readings.ts';
import { longestList, valuesOfField } from './known-values.ts';
import { fewOfEach } from './told-apart.ts';
import { turningDays } from './turning-days.ts';

/**
 * The critical values of a date or a number: at least one of every range in which the policy, with what is known,
 * cannot tell the values apart. All terms are monotone in a date, so that the ends of a range stand for it.
 */
export function orderedValues(gap: Gap, situation: Situation, others: OtherUnknowns): readonly FactValue[] {
  const key = fieldKey(gap.owner, gap.field.id);
  const fields = connectedFields(key, situation);
  const more = othersToMeet(key, fields, situation, others);
  const values = pointsOf(gap.field.type.kind, fields, situation, more);
  // Both ends of a range have a say where they stand for all that is reckoned from within it.
  const unknown = fields.filter((one) => one === key || others.countOf(one) > 0);
  return unknown.some((one) => isReckonedWith(one, situation))
    ? values
    : fewOfEach(values, more + 1, fields, situation);
}

function pointsOf(
  kind: Type['kind'],
  fields: readonly string[],
  situation: Situation,
  more: number,
): readonly FactValue[] {
  switch (kind) {
    case 'date':
      return dates(fields, situation, more);
    case 'money':
      return amounts(fields, situation, more);
    default:
      return integers(fields, situation, more);
  }
}

/** Whether the field is more than compared and sorted by. */
function isReckonedWith(key: string, situation: Situation): boolean {
  const { matter } = situation.facts;
  const uses = usesOf(key, situation);
  return (
    uses?.startsDuties === true ||
    uses?.boundsCounts === true ||
    (matter.asOf !== null && key === fieldKey(matter.id, matter.asOf))
  );
}

/** Of a number that a count is compared with: how many elements there may be. */
function countable(fields: readonly string[], situation: Situation): readonly number[] {
  if (!fields.some((key) => usesOf(key, situation)?.boundsCounts)) return [];
  const most = Math.max(LONGEST, longestList(situation.facts));
  return Array.from({ length: most + 2 }, (_, count) => count);
}

/** Unknown facts that meet each other need as many values in every range: past so many the completion is inexact. */
const MEETING = 4;

function othersToMeet(
  key: string,
  fields: readonly string[],
  situation: Situation,
  { countOf }: OtherUnknowns,
): number {
  const all = fields.reduce((sum, field) => sum + countOf(field), 0);
  const meets = all > countOf(key) || usesOf(key, situation)?.sorts || meetsItself(key, situation);
  const more = meets ? Math.max(0, all - 1) : 0;
  if (more > MEETING) situation.trace.inexact = true;
  return Math.min(more, MEETING);
}

function integers(fields: readonly string[], situation: Situation, more: number): readonly number[] {
  const points = anchors(fields, situation, numberIn).flatMap((anchor) => [anchor - 1, anchor, anchor + 1]);
  return followed(withExtremes([...points, ...countable(fields, situation)], 0, 1_000_000), more);
}

/** As many more values above each: in every range there are enough of them for facts to stand in any order. */
function followed(points: readonly number[], more: number): readonly number[] {
  if (more === 0) return points;
  return ascending(points.flatMap((point) => Array.from({ length: more + 1 }, (_, step) => point + step)));
}

/** Amounts lie as close as one likes: between any two anchors there are others. */
function amounts(fields: readonly string[], situation: Situation, more: number): readonly number[] {
  const sorted = withExtremes(ascending(anchors(fields, situation, numberIn)), 0, 1_000_000);
  const parts = more + 2;
  const between = sorted.slice(1).flatMap((anchor, index) => {
    const before = sorted[index] ?? anchor;
    return Array.from({ length: more + 1 }, (_, part) => before + ((anchor - before) * (part + 1)) / parts);
  });
  return ascending([...sorted, ...between]);
}

/** Two dates that are so far apart lead to different due dates, whatever the calendar. */
const FAR = 400;
const SOME_DAY = parseDay('2020-01-01');

function dates(fields: readonly string[], situation: Situation, more: number): readonly string[] {
  const points = [
    ...anchors(fields, situation, dayIn).flatMap((day) => [day - 1, day, day + 1]),
    ...fields.flatMap((key) => turningDays(key, situation)),
    ...fields.flatMap((key) => parameterDays(key, situation)).flatMap((day) => [day - 1, day]),
  ];
  return followed(withExtremes(points, SOME_DAY, FAR), more)
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
