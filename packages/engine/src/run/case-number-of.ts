import type { Row } from './row.ts';

/** What a record is called by: its first case number that is given; null where it has none. */
export function caseNumberOf({ layout: { fields }, values }: Row): string | null {
  for (let index = 0; index < fields.length; index += 1) {
    if (fields[index]?.type.kind !== 'case_number') continue;
    const value = values[index];
    if (typeof value === 'object' && value !== null && 'text' in value) return value.text;
  }
  return null;
}
