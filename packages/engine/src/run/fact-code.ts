import type { Slot } from '../compile/plan.ts';
import type { Value } from './row.ts';

/** The slots that ask a fact for its value. */
export type FactSlot = Extract<Slot, { readonly path: unknown }>;

/** Whether the slot asks one field of its own record, and nothing else. */
export function asksOneField(slot: Slot): slot is FactSlot {
  return 'path' in slot && slot.path.fields.length === 1;
}

const UNKNOWN = 0;
/** The code of a fact that is none, whatever is asked of it. */
export const NONE = 1;

/** What a slot tells the values of its fact apart by. */
export class FactCode {
  /** Null where values are told apart by their order. */
  readonly #codes: ReadonlyMap<Value, number> | null;
  readonly #points: readonly (number | string)[];

  constructor(slot: FactSlot) {
    this.#codes = codesOf(slot);
    this.#points = slot.kind === 'ordered' ? slot.points : [];
  }

  of(value: Value): number {
    if (value === undefined) return UNKNOWN;
    if (value === null) return NONE;
    if (value === true) return 3;
    if (value === false) return 2;
    if (this.#codes !== null) return this.#codes.get(value) ?? 2;
    return placeAmong(this.#points, value as string | number);
  }
}

function codesOf(slot: FactSlot): ReadonlyMap<Value, number> | null {
  switch (slot.kind) {
    case 'yesno':
      return new Map();
    case 'members':
      return new Map(slot.members.map((member, index) => [member, 2 + index]));
    case 'named':
      return new Map(slot.names.map((name, index) => [name, 3 + index]));
    case 'ordered':
      return null;
  }
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
