import { compareCaseNumbers } from '../facts/case-number.ts';
import type { FactValue } from '../facts/fact-value.ts';

/** None equals nothing, not even none: two absent things are not the same thing. `为 空` is asked elsewhere. */
export function equalValues(a: FactValue, b: FactValue): boolean {
  return compareValues(a, b) === 0;
}

/**
 * Ascending in the type's own order: numbers, dates, texts by code unit, case numbers by year, court, type and serial,
 * no before yes, persons and units by id. Null where there is no order: one of them is none, or they differ in kind.
 */
export function compareValues(a: FactValue, b: FactValue): number | null {
  if (a === null || b === null) return null;
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  if (typeof a === 'number' && typeof b === 'number') return Math.sign(a - b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (typeof a !== 'object' || typeof b !== 'object') return null;
  if (a.kind === 'party' && b.kind === 'party') return compareText(a.id, b.id);
  if (a.kind === 'case' && b.kind === 'case') return Math.sign(compareCaseNumbers(a.number, b.number));
  return null;
}

/** By code unit, the same on every machine, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id);
}
