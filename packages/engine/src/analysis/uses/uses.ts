import type { Bilingual, Term } from '@shouze/dsl';

/**
 * What conditions tell apart: from it follow the few values of each field that stand for all others.
 * Keys are `owner.field`, so that all elements of a list share theirs.
 */
export interface Uses {
  /** Every field that is read. */
  readonly fields: Set<string>;
  /** Sets of enum members or units that one atom tells from the others. */
  readonly sets: Map<string, (readonly string[])[]>;
  /** Texts, persons and case numbers that are named. */
  readonly named: Map<string, string[]>;
  /** Comparisons of dates and numbers, seen from each field in them. */
  readonly comparisons: Map<string, OrderedUse[]>;
  /** Days of a date's, ascending, of which one between any two turning points has to be tried. */
  readonly days: Map<string, (readonly number[])[]>;
  /** Fields that are compared with other fields of their enum: every member counts. */
  readonly everyMember: Set<string>;
  /** Fields of which `已知` or `未知` is asked. */
  readonly knownTested: Set<string>;
  /** Fields of persons and units whose `在岗` is asked. */
  readonly dutyTested: Set<string>;
  /** Parameters in them: on which dates their values change. */
  readonly parameters: Set<string>;
  /** What lies outside of the decidable fragment. */
  readonly outside: Bilingual[];
}

/** `mine` turns with the field; `other` is what it is compared with. Each has one path at most. */
export interface OrderedUse {
  readonly mine: Term;
  readonly other: Term;
  /** The field that `other` reads; null where it reads none. */
  readonly otherKey: string | null;
}

export function noUses(): Uses {
  return {
    fields: new Set(),
    sets: new Map(),
    named: new Map(),
    comparisons: new Map(),
    days: new Map(),
    everyMember: new Set(),
    knownTested: new Set(),
    dutyTested: new Set(),
    parameters: new Set(),
    outside: [],
  };
}

export function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
