import type { Type } from '../../check/checked-ast.ts';
import type { SymbolKind } from '../../check/symbols.ts';
import type { Language } from '../../diagnostics/diagnostic.ts';
import type { KeywordId } from '../../syntax/keywords.ts';

/** What may stand at the cursor. */
export type Wanted =
  /** `language`: only in texts of that one, where the other says it in another way. */
  | { readonly what: 'keywords'; readonly ids: readonly KeywordId[]; readonly language?: Language }
  | { readonly what: 'symbols'; readonly kinds: readonly SymbolKind[]; readonly owner?: string }
  | { readonly what: 'parameters'; readonly kinds: readonly Type['kind'][] }
  /** What a path may go on with after a dot. */
  | { readonly what: 'members'; readonly of: Type }
  /** What may begin a path: the matter's own fields, those of the elements at hand, and the elements' names. */
  | { readonly what: 'roots'; readonly kinds?: readonly Type['kind'][] }
  /** Fields of an entity or a matter, but for those that are there already. */
  | { readonly what: 'fields'; readonly owner: string; readonly except: ReadonlySet<string> }
  | { readonly what: 'signs'; readonly texts: readonly string[]; readonly language: Language }
  /** Constants of a type. */
  | { readonly what: 'values'; readonly of: Type };

export const keywordsWanted = (...ids: readonly KeywordId[]): Wanted => ({ what: 'keywords', ids });
export const symbolsWanted = (...kinds: readonly SymbolKind[]): Wanted => ({ what: 'symbols', kinds });

export const chineseWanted = (...ids: readonly KeywordId[]): Wanted => ({
  what: 'keywords',
  ids,
  language: 'zh',
});
export const englishWanted = (...ids: readonly KeywordId[]): Wanted => ({
  what: 'keywords',
  ids,
  language: 'en',
});

export const parametersOfKind = (...kinds: readonly Type['kind'][]): Wanted => ({
  what: 'parameters',
  kinds,
});
export const rootsOfKind = (...kinds: readonly Type['kind'][]): Wanted => ({ what: 'roots', kinds });
