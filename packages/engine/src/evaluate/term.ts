import type { CheckedPath, CheckedPolicy, Constant, Duration, Term } from '@shouze/dsl';
import type { Calendar } from '../calendar/calendar.ts';
import { parseDay } from '../calendar/day-number.ts';
import { constantDuration, constantValue } from '../facts/constant-value.ts';
import type { FactValue } from '../facts/fact-value.ts';
import { type Gap, isGap } from './gap.ts';
import { readPath } from './read-path.ts';
import type { Scope } from './situation.ts';

/** Where a term's paths are read from. */
export interface Source {
  readonly policy: CheckedPolicy;
  readonly calendar: Calendar;
  /** The matter's reference date: none where it has no date. */
  asOf(): FactValue | Gap;
  read(path: CheckedPath): FactValue | Gap;
}

function sourceOf(scope: Scope): Source {
  const { policy, calendar } = scope.situation;
  return { policy, calendar, read: (path) => readPath(path, scope), asOf: () => asOfDate(scope) };
}

export function asOfDate(scope: Scope): FactValue | Gap {
  const { asOf } = scope.situation.facts.matter;
  if (asOf === null) return null;
  return readPath({ kind: 'path', root: null, fields: [asOf], type: { kind: 'date' } }, scope);
}

export function termValue(term: Term, scope: Scope): FactValue | Gap {
  // The two most frequent kinds need no source.
  if (term.kind === 'path') return readPath(term, scope);
  if (term.kind === 'constant') return constantValue(term);
  return evaluateTerm(term, sourceOf(scope));
}

export function termDuration(term: Term, scope: Scope): Duration | null | Gap {
  return evaluateDuration(term, sourceOf(scope));
}

/** The term's value; none where something that it is made of is none. */
export function evaluateTerm(term: Term, source: Source): FactValue | Gap {
  switch (term.kind) {
    case 'path':
      return source.read(term);
    case 'none':
    case 'constant':
      return constantValue(term);
    case 'parameter': {
      const value = parameterValue(term.parameter, source);
      return isGap(value) ? value : constantValue(value);
    }
    case 'lookup':
      return lookUp(term.lookup, evaluateTerm(term.key, source), source);
    case 'shift': {
      const duration = evaluateDuration(term.duration, source);
      if (isGap(duration)) return duration;
      const sign = term.sign === '-' ? -1 : 1;
      return onDate(
        term.base,
        source,
        (base) =>
          duration && source.calendar.shift(base, { ...duration, amount: sign * duration.amount }).date,
      );
    }
    case 'expiry': {
      const duration = evaluateDuration(term.duration, source);
      if (isGap(duration)) return duration;
      return onDate(term.from, source, (from) => duration && source.calendar.deadline(from, duration).date);
    }
    case 'days-between':
      return onDate(term.from, source, (from) =>
        onDate(term.to, source, (to) => parseDay(to) - parseDay(from)),
      );
  }
}

function evaluateDuration(term: Term, source: Source): Duration | null | Gap {
  if (term.kind === 'constant') return constantDuration(term);
  if (term.kind !== 'parameter') return null;
  const value = parameterValue(term.parameter, source);
  return isGap(value) ? value : constantDuration(value);
}

function onDate(term: Term, source: Source, then: (date: string) => FactValue | Gap): FactValue | Gap {
  const date = evaluateTerm(term, source);
  if (isGap(date)) return date;
  return typeof date === 'string' ? then(date) : null;
}

/** The value on the reference date; the latest where the matter has no date at all. */
function parameterValue(id: string, source: Source): Constant | Gap {
  const timeline = source.policy.parameters.get(id)?.timeline ?? [];
  if (timeline.length < 2) return timeline[0]?.value ?? { kind: 'none' };
  const asOf = source.asOf();
  if (isGap(asOf)) return asOf;
  const current = timeline.findLast(({ from }) => from === null || typeof asOf !== 'string' || from <= asOf);
  return current?.value ?? { kind: 'none' };
}

function lookUp(id: string, key: FactValue | Gap, source: Source): FactValue | Gap {
  if (isGap(key)) return key;
  const lookup = source.policy.lookups.get(id);
  if (!lookup || typeof key !== 'string') return null;
  const found = lookup.entries.get(key) ?? lookup.otherwise;
  return found ? constantValue(found) : null;
}
