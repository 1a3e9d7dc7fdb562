import type { Uses } from '../uses/uses.ts';
import { memberClasses } from './member-classes.ts';

/** What all conditions of one search tell apart together: united once a search, not once a choice. */
export interface UnitedUses {
  readonly knownTested: ReadonlySet<string>;
  readonly dutyTested: ReadonlySet<string>;
  /** Texts, persons and case numbers that are named for the field. */
  readonly namedFor: (key: string) => readonly string[];
  /** @see memberClasses */
  readonly classesOf: (key: string, members: () => readonly string[], spare: number) => readonly string[];
}

export function unitedUses(uses: readonly Uses[]): UnitedUses {
  const found = united.get(uses);
  if (found !== undefined) return found;
  const whole = unite(uses);
  // What asks nothing is shared by searches of several policies, whose members differ.
  if (uses.length > 0) united.set(uses, whole);
  return whole;
}

const united = new WeakMap<readonly Uses[], UnitedUses>();

function unite(uses: readonly Uses[]): UnitedUses {
  const named = new Map<string, readonly string[]>();
  const classes = new Map<string, readonly string[]>();
  return {
    knownTested: new Set(uses.flatMap(({ knownTested }) => [...knownTested])),
    dutyTested: new Set(uses.flatMap(({ dutyTested }) => [...dutyTested])),
    namedFor: (key) => once(named, key, () => [...new Set(uses.flatMap((one) => one.named.get(key) ?? []))]),
    classesOf: (key, members, spare) => once(classes, key, () => memberClasses(members(), key, uses, spare)),
  };
}

function once<Value>(known: Map<string, Value>, key: string, find: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = find();
  known.set(key, value);
  return value;
}
