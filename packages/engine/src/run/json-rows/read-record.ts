import { NONE } from '../fact-code.ts';
import type { Layout } from '../layout.ts';
import { Row } from '../row.ts';
import { CLOSE_RECORD, COMMA, type JsonCursor, OPEN_RECORD, skipSpace } from './json-cursor.ts';
import type { JsonField } from './json-field.ts';
import { readNull } from './read-flag.ts';
import { readKey } from './read-key.ts';

/** Of one field: what was read, or its default. */
type Given = Row['given'][number];

/** What a record has where a field is absent. */
export interface Absent {
  /** By the index of the field: its default; undefined where it has none. */
  readonly values: Row['given'];
  /** By the index of the slot, 0 of those that no field decides; null where the record has no slots. */
  readonly codes: readonly number[] | null;
  readonly isRequired: readonly boolean[];
}

/** The values of the fields that stand beside the declared ones; the caller looks into it. */
export interface Beside {
  id: string | null;
  hasMatter: boolean;
}

/**
 * Reads a record straight into a row. Keys usually come in the order of the last record: each field remembers which ones
 * followed it, so that their names are compared instead of looked up.
 */
export class RecordReader {
  readonly #layout: Layout;
  readonly #absent: Absent;
  readonly #fields: ReadonlyMap<string, JsonField>;
  readonly #blank: readonly Given[];
  #first: JsonField | null = null;

  constructor(layout: Layout, absent: Absent, fields: readonly JsonField[]) {
    this.#layout = layout;
    this.#absent = absent;
    this.#fields = new Map(fields.map((field) => [field.id, field]));
    this.#blank = layout.fields.map(() => undefined);
  }

  /** @param beside takes what stands beside the declared fields; null where nothing may */
  read(cursor: JsonCursor, beside: Beside | null = null): Row | undefined {
    if (cursor.bytes[cursor.at] !== OPEN_RECORD) return undefined;
    const values = this.#blank.slice();
    const codes = this.#absent.codes === null ? null : this.#absent.codes.slice();
    cursor.at += 1;
    if (skipSpace(cursor) === CLOSE_RECORD) cursor.at += 1;
    else if (!this.#readFields(cursor, values, codes, beside)) return undefined;
    return this.#fillAbsent(values) ? new Row(this.#layout, values, null, codes) : undefined;
  }

  #readFields(cursor: JsonCursor, values: Given[], codes: number[] | null, beside: Beside | null): boolean {
    let before: JsonField | null = null;
    for (;;) {
      const field = this.#fieldAfter(before, cursor);
      if (field === null) return false;
      before = field;
      const isRead =
        field.index >= 0
          ? readValue(field, cursor, values, codes)
          : beside !== null && takeBeside(field, cursor, beside);
      if (!isRead) return false;
      const byte = skipSpace(cursor);
      cursor.at += 1;
      if (byte === CLOSE_RECORD) return true;
      if (byte !== COMMA) return false;
      skipSpace(cursor);
    }
  }

  /** The field whose name stands there; null where there is none such. */
  #fieldAfter(before: JsonField | null, cursor: JsonCursor): JsonField | null {
    const expected = before === null ? this.#first : before.next;
    if (expected?.takes(cursor)) return expected;
    const other = before?.otherNext;
    if (other?.takes(cursor)) return other;
    const key = readKey(cursor);
    const field = key === undefined ? undefined : this.#fields.get(key);
    if (field === undefined) return null;
    if (before === null) this.#first = field;
    else [before.next, before.otherNext] = [field, before.next];
    return field;
  }

  #fillAbsent(values: Given[]): boolean {
    const { values: defaults, isRequired } = this.#absent;
    for (let index = 0; index < values.length; index += 1) {
      if (values[index] !== undefined) continue;
      if (isRequired[index]) return false;
      values[index] = defaults[index];
    }
    return true;
  }
}

function readValue(field: JsonField, cursor: JsonCursor, values: Given[], codes: number[] | null): boolean {
  // A field that stands twice is a fault: the careful way tells it.
  if (values[field.index] !== undefined) return false;
  const { at } = cursor;
  const value = field.read(cursor);
  // A reader that gave up may have read a part.
  const isNone = value === undefined && field.optional && cursor.at === at && readNull(cursor);
  if (value === undefined && !isNone) return false;
  values[field.index] = value ?? null;
  if (codes !== null && field.slot >= 0) {
    codes[field.slot] = value === undefined || value === null ? NONE : field.codeOf(value, cursor);
  }
  return true;
}

function takeBeside(field: JsonField, cursor: JsonCursor, beside: Beside): boolean {
  const value = field.read(cursor);
  if (typeof value !== 'string') return false;
  if (field.id === 'id') {
    if (beside.id !== null) return false;
    beside.id = value;
    return true;
  }
  if (beside.hasMatter) return false;
  beside.hasMatter = true;
  return true;
}
