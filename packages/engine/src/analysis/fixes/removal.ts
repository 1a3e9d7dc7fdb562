import { deleteLinesFix, type Fix, type Span } from '@shouze/dsl';
import { titled, type Writing } from './writing.ts';

/** Takes out a declaration or a row. A table keeps its last row, and rows that others name by number their numbers. */
export function removalFixes(
  { id, at }: { readonly id: string; readonly at: Span },
  writing: Writing,
): readonly Fix[] {
  const node = writing.nodeAt(at);
  if (node === null || (node.kind === 'row' && isHeldFast(at, writing))) return [];
  return [titled(deleteLinesFix(node, writing), `删去“${id}”`, `delete "${id}"`)];
}

export function isHeldFast(row: Span, { declarations }: Writing): boolean {
  const table = declarations.find(
    (one) =>
      one.kind === 'table' && one.rows.some(({ span }) => span.start === row.start && span.file === row.file),
  );
  if (table?.kind !== 'table' || table.rows.length === 1) return true;
  const titles = new Set([table.title.zh?.text, table.title.en?.text]);
  return declarations.some(
    (one) =>
      'clauses' in one &&
      one.clauses.some(
        (clause) =>
          (clause.kind === 'overrides' || clause.kind === 'subject-to') &&
          clause.targets.some(({ name, row: number }) => number !== null && titles.has(name.text)),
      ),
  );
}
