import type { Type } from '../../check/checked-ast.ts';
import type { SymbolKind } from '../../check/symbols.ts';
import type { KeywordId } from '../../syntax/keywords.ts';

/** What may stand at the cursor. */
export type Wanted =
  | { readonly what: 'keywords'; readonly ids: readonly KeywordId[] }
  | { readonly what: 'symbols'; readonly kinds: readonly SymbolKind[] }
  /** What a path may go on with after a dot. */
  | { readonly what: 'members'; readonly of: Type }
  /** What may begin a path: the matter's own fields, those of the elements at hand, and the elements' names. */
  | { readonly what: 'roots'; readonly only?: (type: Type) => boolean }
  /** Fields of an entity or a matter, but for those that are there already. */
  | { readonly what: 'fields'; readonly owner: string; readonly except: ReadonlySet<string> }
  /** Constants of a type. */
  | { readonly what: 'values'; readonly of: Type };

export const keywordsWanted = (...ids: readonly KeywordId[]): Wanted => ({ what: 'keywords', ids });
export const symbolsWanted = (...kinds: readonly SymbolKind[]): Wanted => ({ what: 'symbols', kinds });
