import type { Value } from '../row.ts';
import { type JsonCursor, type ReadJson, SPACE, skipSpace } from './json-cursor.ts';
import { Token } from './token.ts';

/** A field of a record as it is read from JSON. */
export class JsonField {
  readonly id: string;
  /** Of the value in the row; below zero for what stands beside the declared fields. */
  readonly index: number;
  readonly read: ReadJson;
  readonly optional: boolean;
  /** The slot that the field's value decides, -1 for none. */
  readonly slot: number;
  readonly #codes: Int32Array | null;
  readonly #codeOf: CodeOf;
  /** The fields that came next the last times. */
  next: JsonField | null = null;
  otherNext: JsonField | null = null;
  readonly #name: Token;

  constructor(parts: Pick<JsonField, 'id' | 'index' | 'read' | 'optional'>, coding: Coding | null) {
    this.id = parts.id;
    this.index = parts.index;
    this.read = parts.read;
    this.optional = parts.optional;
    this.slot = coding?.slot ?? -1;
    this.#codes = coding?.codes ?? null;
    this.#codeOf = coding?.codeOf ?? noCode;
    this.#name = new Token(`${JSON.stringify(parts.id)}:`);
  }

  /** The code of a value other than none that was just read. */
  codeOf(value: NonNullable<Value>, { found }: JsonCursor): number {
    return this.#codes === null ? this.#codeOf(value, found) : (this.#codes[found] as number);
  }

  /** Whether the field's name stands there; it is then read, up to the value. */
  takes(cursor: JsonCursor): boolean {
    if (!this.#name.takes(cursor)) return false;
    if ((cursor.bytes[cursor.at] as number) <= SPACE) skipSpace(cursor);
    return true;
  }
}

/** The code of a value other than none. @param found what the reader left in `cursor.found` */
export type CodeOf = (value: NonNullable<Value>, found: number) => number;

export interface Coding {
  readonly slot: number;
  /** By `cursor.found`, where the values are numbered. */
  readonly codes: Int32Array | null;
  /** Where they are not. */
  readonly codeOf: CodeOf;
}

function noCode(): number {
  return 0;
}
