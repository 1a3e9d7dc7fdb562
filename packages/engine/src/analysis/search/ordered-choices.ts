import type { CheckedField, Constant } from '@shouze/dsl';
import { formatDay, parseDay } from '../../calendar/day-number.ts';
import type { Gap } from '../../evaluate/gap.ts';
import type { FactValue } from '../../facts/fact-value.ts';
import type { OrderedUse, Uses } from '../uses/uses.ts';
import type { CaseDraft } from './case-draft.ts';
import { realisticDay } from './realistic-day.ts';
import { EARLIEST, LATEST, numeric, turningDays, valueWith } from './turning-days.ts';

/**
 * The dates or numbers that an unknown field may take: the points at which a comparison turns, what lies just beside
 * them and between them. Every term is monotone in its one field, so that the solutions of comparisons, where there
 * are any, reach from these points to each other by such steps.
 */
export function orderedChoices(gap: Gap, draft: CaseDraft, uses: readonly Uses[]): readonly FactValue[] {
  const key = `${gap.owner}.${gap.field.id}`;
  const isReference = gap.owner === draft.matter.id && gap.field.id === draft.matter.asOf;
  const points = new Set(turningPoints(key, gap.field, draft, uses, DEPTH));
  if (isReference) for (const day of parameterDays(draft, uses)) points.add(day);
  const wanted = uses.flatMap(({ days }) => days.get(key) ?? []);
  return gap.field.type.kind === 'date'
    ? dayChoices(points, wanted, isReference, draft)
    : numberChoices(points, gap.field.type.kind === 'money');
}

/** Through how many fields compared with each other a point may reach. */
const DEPTH = 2;

function dayChoices(
  points: ReadonlySet<number>,
  wanted: readonly (readonly number[])[],
  isReference: boolean,
  draft: CaseDraft,
): readonly string[] {
  const { effective, until } = draft.policy;
  const usual = realisticDay(draft.policy, draft.calendar);
  const days = new Set<number>([usual]);
  for (const point of points) for (const near of [point - 1, point, point + 1]) days.add(near);
  if (points.size > 0) {
    days.add(Math.min(...points) - FAR);
    days.add(Math.max(...points) + FAR);
  }
  const first = isReference && effective !== null ? parseDay(effective) : Number.NEGATIVE_INFINITY;
  const end = isReference && until !== null ? parseDay(until) : Number.POSITIVE_INFINITY;
  for (const day of wanted.flatMap((list) => wantedBetween(points, list, [first, end], usual))) days.add(day);
  const allowed = [...days].filter((day) => day >= first && day < end && day > EARLIEST && day < LATEST);
  return allowed.sort((a, b) => Math.abs(a - usual) - Math.abs(b - usual) || a - b).map(formatDay);
}

/** Of the days between any two points the first, the last, and those next to the usual one. */
function wantedBetween(
  points: ReadonlySet<number>,
  list: readonly number[],
  [first, end]: readonly [number, number],
  usual: number,
): readonly number[] {
  const bounds = [...points].filter((point) => first < point && point < end).sort((a, b) => a - b);
  const ends = [first - 1, ...bounds, end];
  return ends.slice(1).flatMap((until, index) => {
    const from = firstAfter(list, ends[index] ?? first);
    const last = firstAfter(list, until - 1) - 1;
    const near = Math.min(Math.max(firstAfter(list, usual), from), last);
    const chosen = [from, near - 1, near, near + 1, last].filter((at) => from <= at && at <= last);
    return [...new Set(chosen)].flatMap((at) => list[at] ?? []);
  });
}

/** The index of the first day after `day`, by halving. */
function firstAfter(list: readonly number[], day: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) > day) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Beyond every period of a court's. */
const FAR = 4000;

function numberChoices(points: ReadonlySet<number>, isMoney: boolean): readonly number[] {
  if (points.size === 0) return [isMoney ? 10_000 : 1];
  const sorted = [...points].sort((a, b) => a - b);
  const near = sorted.flatMap((point, index) => {
    const next = sorted[index + 1];
    if (!isMoney) return [point - 1, point, point + 1];
    return next === undefined ? [point, point + 1] : [point, (point + next) / 2];
  });
  const numbers = new Set([...near, (sorted[0] ?? 0) - 1]);
  // Amounts and counts are not negative in a court's cases, as long as that can be helped.
  return [...numbers].sort((a, b) => Number(a < 0) - Number(b < 0) || Math.abs(a) - Math.abs(b));
}

function turningPoints(
  key: string,
  field: CheckedField,
  draft: CaseDraft,
  uses: readonly Uses[],
  depth: number,
): readonly number[] {
  const isDate = field.type.kind === 'date';
  const points = new Set<number>();
  for (const { comparisons, parameters } of uses) {
    const dates = parameters.size > 0 ? referenceDays(draft, uses) : [null];
    for (const use of comparisons.get(key) ?? []) {
      for (const asOf of dates) {
        const targets = valuesOfOther(use, field, draft, uses, depth, asOf);
        for (const target of targets) {
          for (const point of isDate ? turningDays(use.mine, target, draft, asOf) : [target])
            points.add(point);
        }
      }
    }
  }
  return [...points];
}

/** What the other side of a comparison may come to, as day numbers or numbers. */
function valuesOfOther(
  { other, otherKey }: OrderedUse,
  field: CheckedField,
  draft: CaseDraft,
  uses: readonly Uses[],
  depth: number,
  asOf: string | null,
): readonly number[] {
  if (otherKey === null) return numeric(valueWith(other, null, draft, asOf));
  const chosen: readonly FactValue[] = draft.chosenFor(otherKey);
  const imagined =
    depth === 0
      ? []
      : turningPoints(otherKey, field, draft, uses, depth - 1).flatMap((point) =>
          [point - 1, point, point + 1].map((near) => (field.type.kind === 'date' ? formatDay(near) : near)),
        );
  return [...chosen, ...imagined].flatMap((value) => numeric(valueWith(other, value, draft, asOf)));
}

/** A day in each time in which all parameters keep their values; null is before the first change. */
function referenceDays(draft: CaseDraft, uses: readonly Uses[]): readonly (string | null)[] {
  return changesNamed(draft, uses).reference;
}

function parameterDays(draft: CaseDraft, uses: readonly Uses[]): readonly number[] {
  return changesNamed(draft, uses).days;
}

interface Changes {
  readonly days: readonly number[];
  readonly reference: readonly string[];
}

/** Of the parameters that the conditions of one search name: found once a search, not once a choice. */
function changesNamed({ policy }: CaseDraft, uses: readonly Uses[]): Changes {
  const found = changes.get(uses);
  if (found !== undefined) return found;
  const named = new Set(uses.flatMap(({ parameters }) => [...parameters]));
  const days = [...new Set([...named].flatMap((id) => changesOf(policy.parameters.get(id)?.timeline ?? [])))];
  const whole = { days, reference: ['1000-01-01', ...days.map(formatDay)] };
  changes.set(uses, whole);
  return whole;
}

const changes = new WeakMap<readonly Uses[], Changes>();

type Timeline = readonly { readonly from: string | null; readonly value: Constant }[];

function changesOf(timeline: Timeline): readonly number[] {
  return timeline.flatMap(({ from }) => (from === null ? [] : [parseDay(from)]));
}
