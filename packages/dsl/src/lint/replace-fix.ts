import type { Fix } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/span.ts';

/** The quick fix that writes one text in place of another. */
export function replaceFix(span: Span, text: string): Fix {
  return { title: { zh: `改为“${text}”`, en: `change to "${text}"` }, edits: [{ span, text }] };
}
