import type { JsonCursor } from './json-cursor.ts';
import { Token } from './token.ts';

const TRUE = new Token('true');
const FALSE = new Token('false');

/** `cursor.found` becomes 1 for true, 0 for false. */
export function readFlag(cursor: JsonCursor): boolean | undefined {
  if (TRUE.takes(cursor)) {
    cursor.found = 1;
    return true;
  }
  if (!FALSE.takes(cursor)) return undefined;
  cursor.found = 0;
  return false;
}

const NULL = new Token('null');

/** Whether `null` stood there; it is then read. */
export function readNull(cursor: JsonCursor): boolean {
  return NULL.takes(cursor);
}
