import type { Fix } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/span.ts';
import type { Clause, Node } from '../syntax/ast.ts';
import type { LintContext } from './lint-context.ts';

type Texts = Pick<LintContext, 'fileText'>;

/** The quick fix that takes a declaration or clause out: its lines, the comments before it, and one blank line. */
export function deleteLinesFix({ span, comments }: Clause, { fileText }: Texts): Fix {
  const text = fileText(span.file);
  const first = Math.min(span.start, ...comments.before.map((comment) => comment.span.start));
  const start = text.lastIndexOf('\n', first - 1) + 1;
  const lineEnd = text.indexOf('\n', span.end);
  const end = lineEnd === -1 ? text.length : lineEnd + 1;
  const alone =
    text.slice(start, first).trim() === '' && /^[ \t\r]*(?:#.*)?\n?$/.test(text.slice(span.end, end));
  if (!alone) return deleteFix(span);
  const blank = text.slice(0, start).endsWith('\n\n') ? /^[ \t\r]*\n/.exec(text.slice(end)) : null;
  return deleteFix({ file: span.file, start, end: end + (blank?.[0].length ?? 0) });
}

/** Takes one item out of a list with what joins it to the one before; none where more than a joining word stands between. */
export function deleteItemFix(
  items: readonly Pick<Node, 'span'>[],
  item: Pick<Node, 'span'>,
  { fileText }: Texts,
): readonly Fix[] {
  const index = items.indexOf(item);
  const [before, after] = [items[index - 1], items[index + 1]];
  const { file } = item.span;
  const joins = (from: number, to: number): boolean => JOIN.test(fileText(file).slice(from, to));
  if (before !== undefined && joins(before.span.end, item.span.start))
    return [deleteFix({ file, start: before.span.end, end: item.span.end })];
  if (before === undefined && after !== undefined && joins(item.span.end, after.span.start))
    return [deleteFix({ file, start: item.span.start, end: after.span.start })];
  return [];
}

const JOIN = /^\s*(?:[、,，]|且|或|否则|and|or|else)?\s*$/;

function deleteFix(span: Span): Fix {
  return { title: { zh: '删去', en: 'delete' }, edits: [{ span, text: '' }] };
}
