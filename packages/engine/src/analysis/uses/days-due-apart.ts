import type { CheckedDuty, CheckedPath, CheckedRule, Term } from '@shouze/dsl';
import type { Calendar } from '../../calendar/calendar.ts';
import { type DayNumber, formatDay, parseDay } from '../../calendar/day-number.ts';
import { evaluateTerm } from '../../evaluate/term.ts';
import { sayingText } from '../meaning/meaning-text.ts';
import type { World } from '../search/find-case.ts';
import { fieldOfPath } from './field-of.ts';
import { addTo, noUses, type Uses } from './uses.ts';
import { rootsOf } from './uses-of-condition.ts';

/** A duty with the rule that it is of. */
interface DutyOf {
  readonly duty: CheckedDuty;
  readonly rule: CheckedRule;
}

/**
 * The days of a start from which two periods end on different days. A period's end is a function of its start and
 * the calendar, so that every start of a policy's time is gone through: rest days make five working days now a week
 * and now eleven days. Null where the periods never end apart.
 */
export function daysDueApart(a: DutyOf, b: DutyOf, world: World): Uses | null {
  const [first, second] = [startOf(a, world), startOf(b, world)];
  if (first === null || second === null) return noUses();
  const isOneStart = sayingText(first.path) === sayingText(second.path);
  const uses = noUses();
  for (const asOf of referenceDays([a, b], isOneStart && first.isReference, uses, world)) {
    const days = apartFrom(a.duty, b.duty, asOf, world);
    if (days.length > 0) for (const key of new Set([first.key, second.key])) addTo(uses.days, key, days);
  }
  if (isOneStart) return uses.days.size === 0 ? null : uses;
  // Of two starts each may be on a day of its own.
  for (const key of new Set([first.key, second.key])) addTo(uses.days, key, everyFewWeeks(world));
  return uses;
}

interface Start {
  readonly path: CheckedPath;
  /** Of its field. */
  readonly key: string;
  /** It is the date by which parameters have their values. */
  readonly isReference: boolean;
}

function startOf({ duty, rule }: DutyOf, { policy }: World): Start | null {
  const path = duty.from === null ? null : pathIn(duty.from);
  const field = path === null ? null : fieldOfPath(path, rootsOf(rule, policy), policy);
  if (path === null || field === null) return null;
  const { asOf } = policy.vocabulary.matters.get(rule.matter) ?? { asOf: null };
  return { path, key: field.key, isReference: field.key === `${rule.matter}.${asOf}` };
}

/** A date is made from one path at most. */
function pathIn(term: Term): CheckedPath | null {
  switch (term.kind) {
    case 'path':
      return term;
    case 'shift':
      return pathIn(term.base);
    case 'expiry':
      return pathIn(term.from);
    default:
      return null;
  }
}

/** Null: the day of the start itself; else a day in each time in which the parameters keep their values. */
function referenceDays(
  duties: readonly DutyOf[],
  startsThen: boolean,
  uses: Uses,
  { policy }: World,
): readonly (string | null)[] {
  const named = duties.flatMap(({ duty: { from, within } }) => [
    ...sayingText([from, within]).matchAll(/"parameter":"([^"\\]*)"/g),
  ]);
  for (const [, id = ''] of named) uses.parameters.add(id);
  if (startsThen) return [null];
  const changes = [...uses.parameters].flatMap((id) => policy.parameters.get(id)?.timeline ?? []);
  return ['1000-01-01', ...new Set(changes.flatMap(({ from }) => from ?? []))];
}

function apartFrom(a: CheckedDuty, b: CheckedDuty, asOf: string | null, world: World): readonly DayNumber[] {
  const { policy, calendar } = world;
  const [first, end] = daysOf(world);
  const timelines = [
    ...sayingText([a.from, a.within, b.from, b.within]).matchAll(/"parameter":"([^"\\]*)"/g),
  ].map(([, id = '']) => policy.parameters.get(id)?.timeline.map(({ from, value }) => [from, value]));
  const key = sayingText([a.from, a.within, b.from, b.within, asOf, first, end, timelines]);
  const known = scans.get(calendar) ?? new Map<string, readonly DayNumber[]>();
  scans.set(calendar, known);
  const found = known.get(key) ?? scan(a, b, asOf, world);
  if (known.size >= MOST_SCANS) known.clear();
  known.set(key, found);
  return found;
}

const scans = new WeakMap<Calendar, Map<string, readonly DayNumber[]>>();
const MOST_SCANS = 200;

function scan(a: CheckedDuty, b: CheckedDuty, asOf: string | null, world: World): readonly DayNumber[] {
  const [first, end] = daysOf(world);
  const days: DayNumber[] = [];
  for (let day = first; day < end; day += 1) {
    const date = formatDay(day);
    if (dueFrom(a, date, asOf, world) !== dueFrom(b, date, asOf, world)) days.push(day);
  }
  return days;
}

function dueFrom({ from, within }: CheckedDuty, date: string, asOf: string | null, world: World): unknown {
  if (from === null || within === null) return null;
  const due: Term = { kind: 'expiry', from, duration: within, type: { kind: 'date' } };
  return evaluateTerm(due, { ...world, asOf: () => asOf ?? date, read: () => date });
}

/** The policy's time; where no end is set, as far as weekdays, months and leap years vary. */
function daysOf({ policy: { effective, until } }: World): readonly [DayNumber, DayNumber] {
  const first = parseDay(effective ?? '2022-01-01');
  return [first, until === null ? first + CONSTELLATIONS : parseDay(until)];
}

/** Twenty-eight years, in which the calendar of weekdays comes round, after those for which holidays are known. */
const CONSTELLATIONS = 34 * 366;

function everyFewWeeks(world: World): readonly DayNumber[] {
  const [first, end] = daysOf(world);
  return Array.from(
    { length: Math.ceil((end - first) / FEW_WEEKS) },
    (_, index) => first + index * FEW_WEEKS,
  );
}

const FEW_WEEKS = 40;
