import type { Span } from '../source/span.ts';
import { analysis } from './catalogue/analysis.ts';
import { lint } from './catalogue/lint.ts';
import { meaning } from './catalogue/meaning.ts';
import { namesAndTypes } from './catalogue/names-and-types.ts';
import { syntax } from './catalogue/syntax.ts';
import { cutQuotes } from './cut-quotes.ts';
import type { Diagnostic } from './diagnostic.ts';

/** Every diagnostic that Shouze can give, by its stable code: SZ1xx syntax, SZ2xx names and types, SZ3xx meaning, SZ4xx analysis, SZ5xx lint. */
export const catalogue = { ...syntax, ...namesAndTypes, ...meaning, ...analysis, ...lint };

export type Code = keyof typeof catalogue;
type Parameters<C extends Code> = (typeof catalogue)[C]['zh'] extends (p: infer P) => string ? P : never;

/**
 * Makes one diagnostic of the catalogue.
 * @param parameters what the entry's message names, already in the reader's words
 */
export function diagnose<C extends Code>(
  code: C,
  span: Span,
  parameters: Parameters<C>,
  extra: Partial<Pick<Diagnostic, 'related' | 'fixes'>> = {},
): Diagnostic {
  const entry = catalogue[code];
  // The entry and its parameters share C; TypeScript cannot see that through the union.
  const named = cutQuotes(parameters);
  const render = (text: unknown): string => (text as (p: Parameters<C>) => string)(named);
  return {
    code,
    severity: entry.severity,
    span,
    message: { zh: render(entry.zh), en: render(entry.en) },
    related: extra.related ?? [],
    fixes: extra.fixes ?? [],
  };
}
