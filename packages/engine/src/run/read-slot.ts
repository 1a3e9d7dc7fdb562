import { ELEMENT, type Slot } from '../compile/plan.ts';
import { TRUE, UNKNOWN } from '../compile/truth-codes.ts';
import { type Read, readPath, type Scope } from './read-term.ts';
import { readTest } from './read-test.ts';
import { referenceTest } from './reference-test.ts';
import type { Value } from './row.ts';

/** The code of a fact or a test; of a quantifier nothing: its list tells. */
export function readSlot(slot: Slot, scope: Scope): Read<number> {
  switch (slot.kind) {
    case 'yesno':
    case 'members':
    case 'named':
    case 'ordered':
      return coded(slot.path, scope, codeOfValue(slot));
    case 'test': {
      const truth =
        slot.by === 'values'
          ? readTest(slot.condition, scope)
          : referenceTest(slot.condition, scope, ELEMENT);
      return (of, bound) => testCode(truth(of, bound));
    }
    case 'quantifier':
      return () => 0;
  }
}

/** The slots that ask a fact for its value. */
export type FactSlot = Extract<Slot, { readonly path: unknown }>;

/** Whether the slot asks one field of its own record, and nothing else. */
export function asksOneField(slot: Slot): slot is FactSlot {
  return 'path' in slot && slot.path.fields.length === 1;
}

/** The code of a value other than none. */
export function codeOfValue(slot: FactSlot): (value: NonNullable<Value>) => number {
  switch (slot.kind) {
    case 'yesno':
      return (value) => (value === true ? 3 : 2);
    case 'members': {
      const codes = new Map(slot.members.map((member, index) => [member, 2 + index]));
      return (value) => codes.get(value as string) ?? 2;
    }
    case 'named': {
      const codes = new Map(slot.names.map((name, index) => [name, 3 + index]));
      return (value) => codes.get(value as string) ?? 2;
    }
    case 'ordered':
      return (value) => placeAmong(slot.points, value as string | number);
  }
}

/** The code of a fact that is none, whatever is asked of it. */
export const NONE = 1;

export function testCode(truth: number): number {
  return truth === UNKNOWN ? 0 : truth === TRUE ? 2 : 1;
}

function coded(
  path: Parameters<typeof readPath>[0],
  scope: Scope,
  codeOf: (value: NonNullable<Value>) => number,
): Read<number> {
  const read = readPath(path, scope);
  return (of, bound) => {
    const value = read(of, bound);
    if (value === undefined) return 0;
    return value === null ? NONE : codeOf(value);
  };
}

/** 2, 4, 6 … between the points, 3, 5, 7 … on them. */
export function placeAmong(points: readonly (number | string)[], value: number | string): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const point = points[middle];
    if (point === value) return 3 + 2 * middle;
    if (point !== undefined && point < value) low = middle + 1;
    else high = middle;
  }
  return 2 + 2 * low;
}
