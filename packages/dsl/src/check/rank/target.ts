import { diagnose } from '../../diagnostics/catalogue.ts';
import type { PrecedenceTarget } from '../../syntax/ast.ts';
import type { CheckContext } from '../scope/context.ts';
import { rowId } from '../scope/ids.ts';
import type { Ranked } from '../scope/names.ts';

/**
 * The ids of the rules that a name of precedence stands for: a rule, a table's rows, or one row. A section is not
 * among them: which rules it has is for the caller to say. Null, with a diagnostic, where it stands for nothing.
 */
export function resolveTarget(target: PrecedenceTarget, context: CheckContext): readonly string[] | null {
  const ranked = context.names.ranked.resolve(target.name)?.item;
  if (ranked === undefined) return null;
  return target.row === null ? rulesOf(ranked) : rowOf(ranked, target, target.row, context);
}

function rulesOf(ranked: Ranked): readonly string[] {
  switch (ranked.kind) {
    case 'rule':
      return [ranked.id];
    case 'table':
      return ranked.table.rows.map((_, index) => rowId(ranked.title, index + 1));
    case 'section':
      return [];
  }
}

function rowOf(
  ranked: Ranked,
  { name, span }: PrecedenceTarget,
  row: number,
  { reporter }: CheckContext,
): readonly string[] | null {
  if (ranked.kind === 'table' && ranked.table.rows[row - 1] !== undefined) return [rowId(ranked.title, row)];
  reporter.add(diagnose('SZ337', span, { name: name.text, row }));
  return null;
}
