import type { Value } from '../row.ts';
import { CLOSE_LIST, COMMA, type JsonCursor, OPEN_LIST, type ReadJson, skipSpace } from './json-cursor.ts';

const LONGEST = 1000;

export function listReader(readItem: ReadJson): ReadJson {
  return (cursor) => {
    if (cursor.bytes[cursor.at] !== OPEN_LIST) return undefined;
    cursor.at += 1;
    if (skipSpace(cursor) === CLOSE_LIST) {
      cursor.at += 1;
      return [];
    }
    return readItems(cursor, readItem);
  };
}

function readItems(cursor: JsonCursor, readItem: ReadJson): readonly Value[] | undefined {
  const items: Value[] = [];
  for (;;) {
    const item = readItem(cursor);
    if (item === undefined || items.length === LONGEST) return undefined;
    items.push(item);
    const byte = skipSpace(cursor);
    cursor.at += 1;
    if (byte === CLOSE_LIST) return items;
    if (byte !== COMMA) return undefined;
    skipSpace(cursor);
  }
}
