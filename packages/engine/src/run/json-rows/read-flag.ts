import type { JsonCursor } from './json-cursor.ts';
import { Token } from './token.ts';

const TRUE = new Token('true');
const FALSE = new Token('false');

export function readFlag(cursor: JsonCursor): boolean | undefined {
  if (TRUE.takes(cursor)) return true;
  return FALSE.takes(cursor) ? false : undefined;
}

const NULL = new Token('null');

/** Whether `null` stood there; it is then read. */
export function readNull(cursor: JsonCursor): boolean {
  return NULL.takes(cursor);
}
