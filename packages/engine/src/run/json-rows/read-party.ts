import { CLOSE_RECORD, COMMA, type JsonCursor, OPEN_RECORD, QUOTE, skipSpace } from './json-cursor.ts';
import { readFlag, readNull } from './read-flag.ts';
import { readKey } from './read-key.ts';
import { readPlainText } from './read-plain-text.ts';

type ReadId = (cursor: JsonCursor) => string | undefined;

/** The id of a person or a unit, given alone or as `{id, name, active}`. */
export function partyReader(readId: ReadId): ReadId {
  return (cursor) => {
    const byte = cursor.bytes[cursor.at];
    if (byte === QUOTE) return readId(cursor);
    return byte === OPEN_RECORD ? readDetailed(cursor, readId) : undefined;
  };
}

const LONGEST_ID = 200;

export function readPersonId(cursor: JsonCursor): string | undefined {
  const id = readPlainText(cursor, LONGEST_ID);
  return id === '' ? undefined : id;
}

/** Each field once at most. */
function readDetailed(cursor: JsonCursor, readId: ReadId): string | undefined {
  const seen = { id: '', found: 0, name: false, active: false };
  let isActive = true;
  do {
    cursor.at += 1;
    const key = readKey(cursor);
    if (key === 'id' && seen.id === '') {
      const id = readId(cursor);
      if (id === undefined) return undefined;
      seen.id = id;
      seen.found = cursor.found;
    } else if (key === 'name' && !seen.name) {
      seen.name = true;
      if (!readNull(cursor) && readPlainText(cursor, Number.POSITIVE_INFINITY) === undefined)
        return undefined;
    } else if (key === 'active' && !seen.active) {
      seen.active = true;
      const active = readNull(cursor) ? true : readFlag(cursor);
      if (active === undefined) return undefined;
      isActive = active;
    } else return undefined;
  } while (skipSpace(cursor) === COMMA);
  if (cursor.bytes[cursor.at] !== CLOSE_RECORD || seen.id === '') return undefined;
  cursor.at += 1;
  if (!isActive) {
    cursor.inactive ??= new Set();
    cursor.inactive.add(seen.id);
  }
  cursor.found = seen.found;
  return seen.id;
}
