import type { Row } from './row.ts';

/** What a record is called by: its first case number that is given; null where it has none. */
export function caseNumberOf(row: Row): string | null {
  const { caseNumbers } = row.layout;
  for (let index = 0; index < caseNumbers.length; index += 1) {
    const value = row.value(caseNumbers[index] ?? 0);
    if (typeof value === 'object' && value !== null && 'text' in value) return value.text;
  }
  return null;
}
