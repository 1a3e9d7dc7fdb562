import { declarationKeywords } from './declaration-keywords.ts';
import { type Keyword, type KeywordId, keywords } from './keywords.ts';

/** A part of a text that reads by itself: what stands before a declaration, and the declaration. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  /** Where the word stands that begins the next piece; null at the end of the text. */
  readonly next: { readonly start: number; readonly word: string } | null;
}

const formsOf = (ids: readonly KeywordId[]): readonly string[] =>
  ids.flatMap((id) => [...keywords[id].zh, ...keywords[id].en]);

const rolesOf = (...roles: readonly Keyword['role'][]): readonly KeywordId[] =>
  (Object.keys(keywords) as KeywordId[]).filter((id) => roles.includes(keywords[id].role));

const starter = new RegExp(`^(?:${formsOf(declarationKeywords).join('|')})(?![\\p{L}\\p{M}\\p{N}_])`, 'u');

/** After these the next word may be a name, whatever it is: the keywords that begin declarations are names elsewhere. */
const waiting = new RegExp(
  `(?:[^\\p{L}\\p{M}\\p{N}_"”」\`|｜)）\\]］】}｝]|${formsOf([...rolesOf('operator', 'quantifier', 'clause'), 'ByEn', 'OfEn', 'Order']).join('|')})$`,
  'u',
);

/**
 * Cuts a text where a declaration surely begins: at the head of a line, with no bracket open and nothing awaited from the
 * line before. Comments before a declaration are its own. Where this is not sure two declarations share a piece, so
 * that cutting says nothing about how a text reads.
 */
export function cutPieces(text: string): readonly Piece[] {
  const cuts: { readonly start: number; readonly head: NonNullable<Piece['next']> }[] = [];
  let depth = 0;
  let last = { code: '', end: 0 };
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (isBlank(line)) continue;
    const [word] = (depth === 0 && starter.exec(line)) || [];
    if (word !== undefined && last.code !== '' && !waiting.test(codeOf(last.code)))
      cuts.push({ start: last.end, head: { start: index, word } });
    depth = depthAfter(line, depth);
    last = { code: line, end: index + line.length };
  }
  return [0, ...cuts.map(({ start }) => start)].map((start, index) => {
    const next = cuts[index];
    return { start, text: text.slice(start, next?.start), next: next?.head ?? null };
  });
}

function isBlank(line: string): boolean {
  return /^\s*(?:#|$)/.test(line);
}

/** Without what the reader passes over at its end. */
function codeOf(line: string): string {
  return line.replace(/(?<!\S)#.*$/, '').replace(/[\s。；;]+$/, '');
}

/** How many brackets are open that may reach over lines. */
function depthAfter(line: string, before: number): number {
  if (!/[{｛}｝[［【\]］】]/.test(line)) return before;
  let depth = before;
  for (const [sign] of line.matchAll(/"[^"]*"|“[^”]*”|「[^」]*」|`[^`]*`|(?<!\S)#.*|[{｛}｝[［【\]］】]/g)) {
    if (/^[{｛[［【]/.test(sign)) depth += 1;
    else if (/^[}｝\]］】]/.test(sign)) depth = Math.max(0, depth - 1);
  }
  return depth;
}
