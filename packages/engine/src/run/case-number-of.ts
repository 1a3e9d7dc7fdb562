import type { Row } from './row.ts';

/** What a record is called by: its first case number that is given; null where it has none. */
export function caseNumberOf({ layout: { caseNumbers }, values }: Row): string | null {
  for (let index = 0; index < caseNumbers.length; index += 1) {
    const value = values[caseNumbers[index] ?? 0];
    if (typeof value === 'object' && value !== null && 'text' in value) return value.text;
  }
  return null;
}
