import type { SymbolTable } from '../check/symbols.ts';
import type { Language } from '../diagnostics/diagnostic.ts';
import { canonicalForm, type KeywordId } from '../syntax/keywords.ts';

/** What is printed for: the language of the surface, and what is known of the names in it. */
export interface Target {
  readonly language: Language;
  readonly symbols: SymbolTable;
  /** Every declared title in scope, in either language; binders are not declared, so that segmentation does not know them. */
  readonly names: ReadonlySet<string>;
}

export function createTarget(symbols: SymbolTable, language: Language): Target {
  const names = new Set<string>();
  for (const { title, kind } of symbols.all) {
    if (kind === 'binder') continue;
    if (title.zh !== null) names.add(title.zh);
    if (title.en !== null) names.add(title.en);
  }
  return { language, symbols, names };
}

/** A keyword's canonical form in the target's language. */
export function word(id: KeywordId, { language }: Target): string {
  return canonicalForm(id, language);
}

/** The one of two texts that is in the target's language: where the surfaces differ in more than their words. */
export function pick({ language }: Target, zh: () => string, en: () => string): string {
  return language === 'zh' ? zh() : en();
}

/** What separates the items of a list outside records. */
export function separator({ language }: Target): string {
  return language === 'zh' ? '、' : ', ';
}

export function listOf<T>(
  items: readonly T[],
  target: Target,
  print: (item: T, target: Target) => string,
): string {
  return items.map((item) => print(item, target)).join(separator(target));
}

/** Words of a line, the empty ones left out. */
export function spaced(...words: readonly (string | null | false)[]): string {
  return words.filter((text) => text !== null && text !== false && text !== '').join(' ');
}
