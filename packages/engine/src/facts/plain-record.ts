/** An object as JSON makes it; a list is none. */
export type PlainRecord = Readonly<Record<string, unknown>>;

export function isPlainRecord(value: unknown): value is PlainRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of the record's own field: `__proto__` and its like are nobody's. */
export function ownField(record: PlainRecord, field: string): unknown {
  return Object.hasOwn(record, field) ? record[field] : undefined;
}
