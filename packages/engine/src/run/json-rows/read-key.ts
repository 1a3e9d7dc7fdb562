import { COLON, type JsonCursor, skipSpace } from './json-cursor.ts';
import { readPlainText } from './read-plain-text.ts';

/** A field's name and what stands between it and its value. */
export function readKey(cursor: JsonCursor): string | undefined {
  skipSpace(cursor);
  const key = readPlainText(cursor, Number.POSITIVE_INFINITY);
  if (key === undefined) return undefined;
  if (skipSpace(cursor) !== COLON) return undefined;
  cursor.at += 1;
  skipSpace(cursor);
  return key;
}
