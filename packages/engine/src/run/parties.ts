import type { Value } from './row.ts';

/** The ids of the persons or units that a person-, unit- or list-valued term comes to. */
export function partiesOf(value: Value): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The first of them. */
export function partyOf(value: Value): string | null {
  if (typeof value === 'string') return value;
  return partiesOf(value)[0] ?? null;
}
