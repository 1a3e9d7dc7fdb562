import type { CheckedPath, CheckedPolicy, Constant, Duration, Term } from '@shouze/dsl';
import type { Calendar, Deadline } from '../calendar/calendar.ts';
import { parseDay } from '../calendar/day-number.ts';
import { parseCaseNumber } from '../facts/case-number.ts';
import { constantDuration } from '../facts/constant-value.ts';
import type { Case } from './case.ts';
import type { Layout, Layouts } from './layout.ts';
import { Row, type Value } from './row.ts';

/** Reads a value of a case. @param bound the elements in scope, in the order of `Scope.roots` */
export type Read<T = Value> = (of: Case, bound: readonly Row[]) => T;

/** What paths may start from, besides the matter. */
export interface Scope {
  readonly policy: CheckedPolicy;
  readonly calendar: Calendar;
  readonly layouts: Layouts;
  readonly matter: Layout;
  /** Root to the layout of its element. */
  readonly roots: ReadonlyMap<string, Layout>;
}

/** The term as a function. Like the reference: none where something on the way is none, unknown where it is unknown. */
export function readTerm(term: Term, scope: Scope): Read {
  switch (term.kind) {
    case 'path':
      return readPath(term, scope);
    case 'none':
    case 'constant': {
      const value = constantOf(term);
      return () => value;
    }
    case 'parameter':
      return readParameter(term.parameter, constantOf, scope);
    case 'lookup':
      return readLookup(term.lookup, readTerm(term.key, scope), scope);
    case 'shift': {
      const { calendar } = scope;
      const sign = term.sign === '-' ? -1 : 1;
      return readDate(term.base, term.duration, scope, (from, { amount, unit }) =>
        calendar.shift(from, { unit, amount: sign * amount }),
      );
    }
    case 'expiry': {
      const { calendar } = scope;
      return readDate(term.from, term.duration, scope, (from, period) => calendar.deadline(from, period));
    }
    case 'days-between': {
      const [from, to] = [readTerm(term.from, scope), readTerm(term.to, scope)];
      return (of, bound) => {
        const start = from(of, bound);
        if (typeof start !== 'string') return start === undefined ? undefined : null;
        const end = to(of, bound);
        if (typeof end !== 'string') return end === undefined ? undefined : null;
        return parseDay(end) - parseDay(start);
      };
    }
  }
}

function constantOf(constant: Constant): Value {
  if (constant.kind === 'none') return null;
  const { type, value } = constant;
  if (typeof value === 'object') return null;
  if (type.kind !== 'case_number' || typeof value !== 'string') return value;
  const number = parseCaseNumber(value);
  return number && { text: value, number };
}

function readParameter<T>(id: string, read: (constant: Constant) => T, scope: Scope): Read<T | undefined> {
  const timeline = scope.policy.parameters.get(id)?.timeline ?? [];
  const entries = timeline.map(({ from, value }) => ({ from, value: read(value) })).reverse();
  const none = read({ kind: 'none' });
  if (entries.length < 2) {
    const value = entries[0]?.value ?? none;
    return () => value;
  }
  const asOf = readAsOf(scope);
  return (of, bound) => {
    const date = asOf(of, bound);
    if (date === undefined) return undefined;
    const current = entries.find(({ from }) => from === null || typeof date !== 'string' || from <= date);
    return current ? current.value : none;
  };
}

/** The matter's reference date; none where it has no date. */
export function readAsOf(scope: Scope): Read {
  const { of } = scope.matter;
  const asOf = 'asOf' in of ? of.asOf : null;
  if (asOf === null) return () => null;
  return readPath({ kind: 'path', root: null, fields: [asOf], type: { kind: 'date' } }, scope);
}

export function readDuration(term: Term, scope: Scope): Read<Duration | null | undefined> {
  if (term.kind === 'parameter') return readParameter(term.parameter, constantDuration, scope);
  const duration = term.kind === 'constant' ? constantDuration(term) : null;
  return () => duration;
}

function readLookup(id: string, key: Read, { policy }: Scope): Read {
  const lookup = policy.lookups.get(id);
  const entries = new Map([...(lookup?.entries ?? [])].map(([name, value]) => [name, constantOf(value)]));
  const otherwise = lookup?.otherwise ? constantOf(lookup.otherwise) : null;
  return (of, bound) => {
    const value = key(of, bound);
    if (value === undefined) return undefined;
    if (!lookup || typeof value !== 'string') return null;
    const found = entries.get(value);
    return found === undefined ? otherwise : found;
  };
}

type Computation = (from: string, period: Duration) => Deadline;

function readDate(base: Term, duration: Term, scope: Scope, compute: Computation): Read {
  const [from, period] = [readTerm(base, scope), readDuration(duration, scope)];
  const remembered = remember(compute);
  return (of, bound) => {
    const length = period(of, bound);
    if (length === undefined) return undefined;
    const start = from(of, bound);
    if (typeof start !== 'string') return start === undefined ? undefined : null;
    return length && remembered(start, length).date;
  };
}

/** Dates recur: past so many the memory begins anew. */
const REMEMBERED = 20_000;

/** Remembers what comes of a date and a period. */
export function remember<T>(compute: (from: string, period: Duration) => T): typeof compute {
  const byPeriod = new Map<Duration, Map<string, T>>();
  // Of the last period: most often it is the next one too.
  let last: Duration | null = null;
  let byDate = new Map<string, T>();
  return (from, period) => {
    if (period !== last) {
      byDate = byPeriod.get(period) ?? new Map();
      byPeriod.set(period, byDate);
      last = period;
    }
    const known = byDate.get(from);
    if (known !== undefined) return known;
    if (byDate.size >= REMEMBERED) byDate.clear();
    const found = compute(from, period);
    byDate.set(from, found);
    return found;
  };
}

// ---- paths ---------------------------------------------------------------------------------------------------

export function readPath({ root, fields }: CheckedPath, scope: Scope): Read {
  const place = root === null ? null : [...scope.roots.keys()].indexOf(root);
  const layout = root === null ? scope.matter : scope.roots.get(root);
  // An element that is not bound is none.
  if (layout === undefined || place === -1) return () => null;
  const start: Read = place === null ? (of) => of.row : (_, bound) => bound[place];
  const [first, ...rest] = fields;
  if (first === undefined) return start;
  const index = layout.indexes.get(first);
  if (index === undefined) return () => null;
  const field: Read = place === null ? (of) => of.row.value(index) : (_, bound) => bound[place]?.value(index);
  return rest.reduce<Read>((read, name) => step(read, name), field);
}

function step(read: Read, field: string): Read {
  return (of, bound) => {
    const at = read(of, bound);
    if (at === undefined || at === null) return at;
    if (at instanceof Row) {
      const index = at.layout.indexes.get(field);
      return index === undefined ? null : at.value(index);
    }
    // Of a list, a number or a text nothing is read; a string with fields is a person or a unit.
    if (typeof at !== 'string') return null;
    if (field === 'active') return !of.inactive?.has(at);
    return field === 'id' ? at : null;
  };
}
