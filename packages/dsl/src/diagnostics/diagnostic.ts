import type { Span } from '../source/span.ts';

/** The two languages of every message and of every surface. */
export type Language = 'zh' | 'en';

/** A text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

export type Severity = 'error' | 'warning' | 'hint';

/** An edit that an editor can apply as it is. */
export interface Fix {
  readonly title: Bilingual;
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
}

/** What is wrong with a text, where, and what to do. Diagnostics are returned, never thrown. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Bilingual;
  readonly related: readonly { readonly span: Span; readonly message: Bilingual }[];
  readonly fixes: readonly Fix[];
}
