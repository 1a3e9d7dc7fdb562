import type { CheckedPolicy } from '@shouze/dsl';
import type { Calendar } from '../calendar/calendar.ts';
import type { FactRecord, Facts, FactValue } from '../facts/fact-value.ts';
import type { Gap } from './gap.ts';

/** What one evaluation works on. */
export interface Situation {
  readonly policy: CheckedPolicy;
  readonly calendar: Calendar;
  readonly facts: Facts;
  /** What a completion gives to unknown facts, by path; empty: the facts as given. */
  readonly completion: ReadonlyMap<string, Completed>;
  readonly trace: Trace;
}

interface Completed {
  readonly gap: Gap;
  readonly value: FactValue;
}

/** Written while evaluating: tells how much the completion had a say, and whether its values could be too few. */
interface Trace {
  completedReads: number;
  orderedReads: number;
  /** Completed values met in a way that the critical values are not proved to cover. */
  inexact: boolean;
  /** Lists were imagined, of which there are longer ones. */
  boundedLists: boolean;
}

export function situationOf(policy: CheckedPolicy, facts: Facts, calendar: Calendar): Situation {
  const trace = { completedReads: 0, orderedReads: 0, inexact: false, boundedLists: false };
  return { policy, calendar, facts, completion: new Map(), trace };
}

/** A record and where it stands. */
export interface Place {
  readonly record: FactRecord;
  /** `priors[0]`; empty for the matter. */
  readonly path: string;
  readonly imagined: boolean;
}

/** The elements in scope, innermost first. */
interface Binding {
  readonly binder: string;
  readonly place: Place;
  readonly outer: Binding | null;
}

export interface Scope {
  readonly situation: Situation;
  readonly matter: Place;
  readonly bindings: Binding | null;
}

export function scopeOf(situation: Situation): Scope {
  return { situation, matter: { record: situation.facts.values, path: '', imagined: false }, bindings: null };
}

export function bind(scope: Scope, binder: string, place: Place): Scope {
  return { ...scope, bindings: { binder, place, outer: scope.bindings } };
}

export function boundPlace(scope: Scope, binder: string): Place | null {
  for (let at = scope.bindings; at !== null; at = at.outer) if (at.binder === binder) return at.place;
  return null;
}
