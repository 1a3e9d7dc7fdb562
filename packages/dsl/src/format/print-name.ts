import type { Language } from '../diagnostics/diagnostic.ts';
import type { Name, Title } from '../syntax/ast.ts';
import { isReserved, keywordOf } from '../syntax/keywords.ts';
import { segment } from '../syntax/segment.ts';
import { spaced, type Target } from './target.ts';

/**
 * Where a name stands. Soft keywords are plain names in a `member` place (after a dot, before a colon, as a type, as a
 * vocabulary word's title), in a `value` place (right of an operator) where such a name is in scope, else nowhere.
 */
export type Place = 'member' | 'value' | 'reference';

/** A reference, by its title in the target's language where it has one. */
export function printName(name: Name, target: Target, place: Place = 'reference'): string {
  return spellName(textOf(name, target), target, place);
}

/** A name in quotes, where it would not be read as a name without them. */
export function spellName(text: string, target: Target, place: Place): string {
  return isPlain(text, target, place) ? text : quoted(text, target.language);
}

/** A declared title: the target's language first, then the other, if there is one. Invents none. */
export function printTitle(title: Title, target: Target, place: Place = 'reference'): string {
  const [first, second] = titleOrder(title, target.language);
  return spaced(printOwnTitle(first, target, place), second && printOtherTitle(second, first, target, place));
}

/** The title to print first, and the other one. */
function titleOrder({ primary, zh, en }: Title, language: Language): readonly [Name, Name | null] {
  const own = language === 'zh' ? zh : en;
  const other = language === 'zh' ? en : zh;
  return own === null ? [other ?? primary, null] : [own, other];
}

function textOf(name: Name, { symbols, language }: Target): string {
  return symbols.of(name)?.title[language] ?? name.text;
}

function printOwnTitle({ text }: Name, target: Target, place: Place): string {
  if (isPlain(text, target, place, true)) return text;
  return scriptOf(text) === 'en' && !text.includes('"') ? `"${text}"` : quoted(text, target.language);
}

/** Bare where its script tells it from the first title. */
function printOtherTitle({ text }: Name, first: Name, target: Target, place: Place): string {
  const tellsApart = scriptOf(text) !== scriptOf(first.text);
  if (tellsApart && isPlain(text, target, place, true)) return text;
  return text.includes('"') ? `“${text}”` : `"${text}"`;
}

function scriptOf(text: string): Language {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}

const plainName = /^[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*$/u;

function isPlain(text: string, { names }: Target, place: Place, declared = false): boolean {
  if (!plainName.test(text) || isReserved(text)) return false;
  if (keywordOf(text) !== undefined) return place === 'member' || (place === 'value' && names.has(text));
  return declared || names.has(text) || isOnePiece(text, names);
}

/** Whether a name that nothing declares (a person's, say) is read as a whole, and not as the words that it is made of. */
function isOnePiece(text: string, names: ReadonlySet<string>): boolean {
  if (scriptOf(text) === 'en') return true;
  return surroundings.every((around) => {
    const { pieces, rival } = segment(text, { names, beginsLine: false, ...around });
    const [only] = pieces;
    return rival === null && pieces.length === 1 && (only?.kind === 'name' || only?.kind === 'unknown');
  });
}

/** What may stand around a name, as far as it tells how the name is cut; `期望` lets declarations' keywords follow it. */
const surroundings = (['start', 'operator', 'open-value', 'keyword'] as const).flatMap((before) =>
  [true, false].flatMap((closed) =>
    [true, false].map((lastOfLine) => {
      const previous = before === 'keyword' ? ('Expect' as const) : null;
      return { before, previous, closed, lastOfLine };
    }),
  ),
);

function quoted(text: string, language: Language): string {
  const corner = language === 'zh' ? !text.includes('」') : text.includes('`');
  return corner ? `「${text}」` : `\`${text}\``;
}
