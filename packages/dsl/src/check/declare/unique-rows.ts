import { diagnose } from '../../diagnostics/catalogue.ts';
import type { TableDeclaration } from '../../syntax/ast.ts';
import { canonicalText } from '../hash/canonical-text.ts';
import type { CheckContext } from '../scope/context.ts';
import { createRowIndex } from './row-index.ts';
import type { LoweredRule } from './rule.ts';
import type { RuleSource } from './rule-source.ts';
import { type Region, regionOf } from './table-region.ts';

interface Row {
  readonly rule: LoweredRule;
  readonly table: TableDeclaration;
  /** From 0. */
  readonly index: number;
}

/** Rows of a table without `首行` that may hold at once have to agree */
export function reportOverlaps(
  sources: readonly RuleSource[],
  rules: ReadonlyMap<string, LoweredRule>,
  context: CheckContext,
): void {
  const rows = sources.flatMap(({ id, row }): readonly Row[] => {
    const rule = rules.get(id);
    return rule === undefined || row === null || row.table.hit === 'first' ? [] : [{ ...row, rule }];
  });
  for (const ofTable of Map.groupBy(rows, (row) => row.table).values()) overlapsIn(ofTable, context);
}

function overlapsIn(rows: readonly Row[], context: CheckContext): void {
  const earlier = createRowIndex<Row>();
  for (const row of rows) {
    const { outcome, roles } = row.rule;
    const other = earlier.clash({
      row,
      result: canonicalText({ outcome, roles }),
      regions: regionsOf(row, context),
    });
    if (other === null) continue;
    const message = { zh: '与此行重叠', en: 'overlaps with this row' };
    const related = [{ span: other.rule.at, message }];
    const parameters = { row: row.index + 1, other: other.index + 1 };
    context.reporter.add(diagnose('SZ334', row.rule.at, parameters, { related }));
  }
}

function regionsOf({ table, index }: Row, { symbols }: CheckContext): readonly Region[] {
  const cells = table.rows[index]?.conditions ?? [];
  return table.conditionColumns.flatMap((column, at) => {
    const cell = cells[at];
    return cell === undefined ? [] : [regionOf(cell, column, symbols.table)];
  });
}
