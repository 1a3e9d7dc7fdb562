import type { IToken } from 'chevrotain';
import type { Symbol as ShouzeSymbol } from '../../check/symbols.ts';
import { idOf } from './cursor.ts';
import { type PathTokens, pathAfter, pathBefore, textOf } from './path-tokens.ts';

/** An element that a quantifier speaks of, with what it is called. */
export interface Element {
  readonly entity: string;
  readonly calledBy: ShouzeSymbol;
}

/** The list or entity that a path names, with the elements around it in scope. */
export type FindCollection = (path: PathTokens, around: readonly Element[]) => Element | null;

const quantifiers: ReadonlySet<string> = new Set(['Some', 'No', 'Every']);
const conditional: ReadonlySet<string> = new Set(['When', 'If', 'AsFollows']);

/**
 * The elements in scope behind the last of the tokens, innermost first. One reaches to the end of its parenthesis or
 * condition; in the clauses after the condition all that it named are there.
 */
export function elementsAt(
  tokens: readonly IToken[],
  inCondition: boolean,
  find: FindCollection,
): readonly Element[] {
  let open: { readonly element: Element; readonly depth: number }[] = [];
  let closed: Element[] = [];
  let depth = 0;
  tokens.forEach((token, index) => {
    const id = idOf(token);
    if (conditional.has(id)) {
      open = [];
      closed = [];
      depth = 0;
    }
    if (id === 'OpenParen') depth += 1;
    if (id === 'CloseParen') {
      depth -= 1;
      closed = [...closed, ...open.filter((one) => one.depth > depth).map(({ element }) => element)];
      open = open.filter((one) => one.depth <= depth);
    }
    const element = elementAt(tokens, index, open.map((one) => one.element).toReversed(), find);
    if (element !== null) open.push({ element, depth });
  });
  const inScope = open.map(({ element }) => element).toReversed();
  return inCondition ? inScope : [...inScope, ...closed.toReversed()];
}

/** `有 前案 甲`, `前案 数量`, `count of prior`: what the word at an index makes an element of. */
function elementAt(
  tokens: readonly IToken[],
  index: number,
  around: readonly Element[],
  find: FindCollection,
): Element | null {
  const id = idOf(tokens[index]);
  const isEnglishCount = id === 'OfEn' && idOf(tokens[index - 1]) === 'Count';
  if (id === 'Count' && idOf(tokens[index + 1]) !== 'OfEn') return find(pathBefore(tokens, index), around);
  if (!quantifiers.has(id) && !isEnglishCount) return null;
  const path = pathAfter(tokens, index + 1);
  const element = find(path, around);
  const binding = tokens[path.end];
  return element === null || binding === undefined || idOf(binding) !== 'Name'
    ? element
    : { entity: element.entity, calledBy: binder(element, textOf(binding)) };
}

function binder({ calledBy, entity }: Element, name: string): ShouzeSymbol {
  return { ...calledBy, kind: 'binder', title: { zh: name, en: null }, type: { kind: 'entity', entity } };
}
