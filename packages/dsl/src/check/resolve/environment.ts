import type { Binder, CheckedPath } from '../checked-ast.ts';
import { SELF } from '../checked-ast.ts';
import type { Owner } from '../scope/names.ts';
import type { Symbol as NameSymbol } from '../symbols.ts';

/** An element that names may speak of. */
export interface ElementScope {
  readonly binder: Binder;
  readonly owner: Owner;
  /** What the element itself is called: its given name, or its entity and its list. */
  readonly calledBy: ReadonlyMap<string, NameSymbol>;
  /** Whether its fields can be named alone, as inside `满足`. */
  readonly open: boolean;
  /** False where the rule can hold without it. */
  readonly certain: boolean;
}

/** What the names of a condition, of an outcome or of a definition are looked up in. */
export interface Environment {
  readonly matter: Owner | null;
  /** The root of paths from the matter: null, or `self` in a definition. */
  readonly matterRoot: typeof SELF | null;
  /** Innermost first. */
  readonly elements: readonly ElementScope[];
}

export function matterEnvironment(matter: Owner): Environment {
  return { matter, matterRoot: null, elements: [] };
}

/** A definition reads the element or the matter that it belongs to, and nothing around it. */
export function definitionEnvironment(owner: Owner, symbol: NameSymbol): Environment {
  if (owner.kind === 'matter') return { matter: owner, matterRoot: SELF, elements: [] };
  const calledBy = new Map<string, NameSymbol>();
  for (const text of [owner.title.zh, owner.title.en]) if (text !== null) calledBy.set(text, symbol);
  const binder = { id: SELF, entity: owner.id };
  return {
    matter: null,
    matterRoot: null,
    elements: [{ binder, owner, calledBy, open: true, certain: true }],
  };
}

export function elementPath(scope: ElementScope): CheckedPath {
  return {
    kind: 'path',
    root: scope.binder.id,
    fields: [],
    type: { kind: 'entity', entity: scope.owner.id },
  };
}

/** The matter itself, typed as if it were an element. */
export function matterPath(matter: Owner, root: string | null): CheckedPath {
  return { kind: 'path', root, fields: [], type: { kind: 'entity', entity: matter.id } };
}
