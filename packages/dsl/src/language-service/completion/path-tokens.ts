import type { IToken } from 'chevrotain';
import { idOf } from './cursor.ts';

/** A path as written, with its place among the tokens; `end` is exclusive. */
export interface PathTokens {
  readonly names: readonly string[];
  /** `本件.` before it. */
  readonly fromMatter: boolean;
  readonly start: number;
  readonly end: number;
}

export const isDot = (token: IToken | undefined): boolean => idOf(token) === 'Dot' || idOf(token) === 'Of';

const isName = (token: IToken | undefined): token is IToken => ['Name', 'QuotedName'].includes(idOf(token));
const isMatter = (token: IToken | undefined): boolean => ['ThisMatter', 'Matter'].includes(idOf(token));

export function textOf({ image, tokenType }: IToken): string {
  return tokenType.name === 'QuotedName' || tokenType.name === 'Text' ? image.slice(1, -1) : image;
}

/** The path that ends before an index. */
export function pathBefore(tokens: readonly IToken[], end: number): PathTokens {
  const names: string[] = [];
  let start = end;
  for (let at = end - 1; at >= 0; at -= 2) {
    const token = tokens[at];
    if (names.length > 0 && isMatter(token)) return { names, fromMatter: true, start: at, end };
    if (!isName(token)) break;
    names.unshift(textOf(token));
    start = at;
    if (!isDot(tokens[at - 1])) break;
  }
  return { names, fromMatter: false, start, end };
}

/** The path that begins at an index. */
export function pathAfter(tokens: readonly IToken[], start: number): PathTokens {
  const fromMatter = isMatter(tokens[start]) && isDot(tokens[start + 1]);
  const names: string[] = [];
  let at = fromMatter ? start + 2 : start;
  for (;;) {
    const token = tokens[at];
    if (!isName(token)) break;
    names.push(textOf(token));
    at += 1;
    if (!isDot(tokens[at]) || !isName(tokens[at + 1])) break;
    at += 1;
  }
  return { names, fromMatter, start, end: at };
}
