import type { IToken } from 'chevrotain';
import type { Type } from '../../check/checked-ast.ts';
import { createPerson } from '../../check/scope/built-in.ts';
import { createReporter } from '../../check/scope/reporter.ts';
import { createSymbolRecorder } from '../../check/scope/symbol-recorder.ts';
import type { Symbol as ShouzeSymbol, SymbolTable } from '../../check/symbols.ts';
import { idOf } from './cursor.ts';

/** What names mean at the cursor, as far as the words before it tell. */
export interface CompletionScope {
  readonly symbols: readonly ShouzeSymbol[];
  /** The matter that the declaration is for, or the entity or matter that a definition is of. */
  readonly owner: ShouzeSymbol | undefined;
  /** The elements that quantifiers speak of, with what they are called. */
  readonly elements: readonly { readonly entity: string; readonly calledBy: ShouzeSymbol }[];
  /** Titled members of an entity, a matter, an enum, or of persons (`person`). */
  membersOf(owner: string): readonly ShouzeSymbol[];
  typeOfPath(texts: readonly string[]): Type | null;
}

const personFields = createPerson(createReporter([]), createSymbolRecorder()).members.entries.map(
  ({ symbol }) => symbol,
);
const memberKinds: ReadonlySet<string> = new Set(['field', 'definition', 'lookup']);
const quantifiers: ReadonlySet<string> = new Set(['Some', 'No', 'Every']);

export function createScope({ all }: SymbolTable, declaration: readonly IToken[]): CompletionScope {
  const membersOf = (owner: string): readonly ShouzeSymbol[] =>
    owner === 'person'
      ? personFields
      : all.filter((symbol) => symbol.owner === owner && memberKinds.has(symbol.kind));
  const owner = findOwner(all, declaration);
  const roots = [owner?.id ?? ''].flatMap(membersOf);

  const elements = declaration.flatMap((token, index) => {
    const isCollection =
      quantifiers.has(idOf(token)) || (idOf(token) === 'OfEn' && idOf(declaration[index - 1]) === 'Count');
    return isCollection ? elementsOf(declaration, index + 1, all, roots) : [];
  });

  return {
    symbols: all,
    owner,
    elements,
    membersOf,
    typeOfPath([first, ...rest]) {
      if (first === undefined) return null;
      const members = [...elements.flatMap(({ entity }) => membersOf(entity)), ...roots];
      const member = members.find((symbol) => isTitled(symbol, first));
      const element = elements.find(({ calledBy }) => isTitled(calledBy, first));
      const start: Type | null =
        (element && { kind: 'entity', entity: element.entity }) ?? member?.type ?? typeOfOwner(owner, first);
      return rest.reduce<Type | null>((type, text) => {
        const next =
          type === null ? undefined : membersOf(ownerId(type)).find((symbol) => isTitled(symbol, text));
        return next?.type ?? null;
      }, start);
    },
  };
}

export function isTitled({ title }: ShouzeSymbol, text: string): boolean {
  return title.zh === text || title.en === text;
}

/** Whose members a value of a type has; empty where it has none. */
export function ownerId(type: Type): string {
  switch (type.kind) {
    case 'enum':
      return type.enum;
    case 'entity':
      return type.entity;
    case 'list':
      return ownerId(type.of);
    case 'person':
      return 'person';
    default:
      return '';
  }
}

function typeOfOwner(owner: ShouzeSymbol | undefined, text: string): Type | null {
  return owner !== undefined && isTitled(owner, text) ? { kind: 'entity', entity: owner.id } : null;
}

function findOwner(all: readonly ShouzeSymbol[], declaration: readonly IToken[]): ShouzeSymbol | undefined {
  const heads: ReadonlySet<string> = new Set(['For', 'Given', 'Define']);
  const index = declaration.findIndex((token) => heads.has(idOf(token)));
  const name = index < 0 ? undefined : declaration[index + 1];
  if (name === undefined) return undefined;
  const kinds: readonly string[] = idOf(declaration[index]) === 'Define' ? ['entity', 'matter'] : ['matter'];
  return all.find((symbol) => kinds.includes(symbol.kind) && isTitled(symbol, textOf(name)));
}

/** `有 前案 甲`: called 甲, or else as its entity and as the list. */
function elementsOf(
  tokens: readonly IToken[],
  at: number,
  all: readonly ShouzeSymbol[],
  roots: readonly ShouzeSymbol[],
): CompletionScope['elements'] {
  let last = at;
  while (isDot(tokens[last + 1])) last += 2;
  const name = tokens[last];
  if (name === undefined) return [];
  const field = roots.find((symbol) => symbol.type?.kind === 'list' && isTitled(symbol, textOf(name)));
  const entity = all.find(
    (symbol) =>
      symbol.kind === 'entity' &&
      (isTitled(symbol, textOf(name)) || symbol.id === ownerId(field?.type ?? { kind: 'text' })),
  );
  if (entity === undefined) return [];
  const binding = tokens[last + 1];
  const binder =
    idOf(binding) === 'Name' && binding !== undefined
      ? {
          ...entity,
          kind: 'binder' as const,
          title: { zh: textOf(binding), en: null },
          type: { kind: 'entity' as const, entity: entity.id },
        }
      : null;
  return [{ entity: entity.id, calledBy: binder ?? field ?? entity }];
}

export const isDot = (token: IToken | undefined): boolean => idOf(token) === 'Dot' || idOf(token) === 'Of';

export function textOf({ image, tokenType }: IToken): string {
  return tokenType.name === 'QuotedName' || tokenType.name === 'Text' ? image.slice(1, -1) : image;
}

/** The names of the path that ends before an index. */
export function pathBefore(tokens: readonly IToken[], end: number): readonly string[] {
  const names: string[] = [];
  for (let at = end - 1; at >= 0; at -= 2) {
    const token = tokens[at];
    if (token === undefined || !['Name', 'QuotedName'].includes(idOf(token))) break;
    names.unshift(textOf(token));
    if (!isDot(tokens[at - 1])) break;
  }
  return names;
}
