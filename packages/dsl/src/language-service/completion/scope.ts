import type { IToken } from 'chevrotain';
import type { Type } from '../../check/checked-ast.ts';
import { createPerson } from '../../check/scope/built-in.ts';
import { createReporter } from '../../check/scope/reporter.ts';
import { createSymbolRecorder } from '../../check/scope/symbol-recorder.ts';
import type { Symbol as ShouzeSymbol, SymbolTable } from '../../check/symbols.ts';
import { type Cursor, idOf } from './cursor.ts';
import { type Element, elementsAt, type FindCollection } from './elements.ts';
import { type PathTokens, textOf } from './path-tokens.ts';

type PathNames = Pick<PathTokens, 'names' | 'fromMatter'>;

/** What names mean at the cursor, as far as the words before it tell. */
export interface CompletionScope {
  readonly symbols: readonly ShouzeSymbol[];
  /** The matter that the declaration is for, or the entity or matter that a definition is of. */
  readonly owner: ShouzeSymbol | undefined;
  /** Innermost first. */
  readonly elements: readonly Element[];
  /** Titled members of an entity, a matter, an enum, or of persons (`person`). */
  membersOf(owner: string): readonly ShouzeSymbol[];
  typeOfPath(path: PathNames): Type | null;
}

const personFields = createPerson(createReporter([]), createSymbolRecorder()).members.entries.map(
  ({ symbol }) => symbol,
);
const conditionHeads: ReadonlySet<string> = new Set(['When', 'If', 'Define', 'State']);
const memberKinds: ReadonlySet<string> = new Set(['field', 'definition', 'lookup']);

/** What the words of a cursor's declaration tell of the names in scope. */
export function createScope(
  { all }: SymbolTable,
  { declaration, clause }: Pick<Cursor, 'declaration' | 'clause'>,
): CompletionScope {
  const membersOf = (owner: string): readonly ShouzeSymbol[] =>
    owner === 'person'
      ? personFields
      : all.filter((symbol) => symbol.owner === owner && memberKinds.has(symbol.kind));
  const owner = findOwner(all, declaration);
  const roots = [owner?.id ?? ''].flatMap(membersOf);

  const typeIn = ({ names, fromMatter }: PathNames, elements: readonly Element[]): Type | null => {
    const [first, ...rest] = names;
    if (first === undefined) return null;
    const around = fromMatter ? [] : elements;
    const members = [...around.flatMap(({ entity }) => membersOf(entity)), ...roots];
    const element = around.find(({ calledBy }) => isTitled(calledBy, first));
    const start: Type | null =
      element === undefined
        ? (members.find((symbol) => isTitled(symbol, first))?.type ?? typeOfOwner(owner, first))
        : { kind: 'entity', entity: element.entity };
    return rest.reduce<Type | null>((type, text) => {
      const next =
        type === null ? undefined : membersOf(ownerId(type)).find((symbol) => isTitled(symbol, text));
      return next?.type ?? null;
    }, start);
  };

  const findCollection: FindCollection = (path, around) => {
    const last = path.names.at(-1);
    if (last === undefined) return null;
    const type = typeIn(path, around);
    const list = type?.kind === 'list' ? ownerId(type) : null;
    const entity = all.find(
      (symbol) => symbol.kind === 'entity' && (list === null ? isTitled(symbol, last) : symbol.id === list),
    );
    if (entity === undefined) return null;
    const field = all.find(
      (symbol) => symbol.kind === 'field' && symbol.type?.kind === 'list' && isTitled(symbol, last),
    );
    return { entity: entity.id, calledBy: list === null ? entity : (field ?? entity) };
  };

  const elements = elementsAt(declaration, conditionHeads.has(idOf(clause[0])), findCollection);
  return { symbols: all, owner, elements, membersOf, typeOfPath: (path) => typeIn(path, elements) };
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
