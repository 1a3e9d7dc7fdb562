import { diagnose } from '../../diagnostics/catalogue.ts';
import type { TableDeclaration } from '../../syntax/ast.ts';
import { sameMeaning } from '../procedure/same-meaning.ts';
import type { CheckContext } from '../scope/context.ts';
import type { LoweredRule } from './rule.ts';
import type { RuleSource } from './rule-source.ts';
import { areDisjoint, regionOf } from './table-region.ts';

interface Row {
  readonly rule: LoweredRule;
  readonly table: TableDeclaration;
  /** From 0. */
  readonly index: number;
}

/** Rows of a table without `首行` that may hold at once have to agree. @returns the rules of the later ones */
export function reportOverlaps(
  sources: readonly RuleSource[],
  rules: ReadonlyMap<string, LoweredRule>,
  context: CheckContext,
): readonly string[] {
  const rows = sources.flatMap(({ id, row }): readonly Row[] => {
    const rule = rules.get(id);
    return rule === undefined || row === null || row.table.hit === 'first' ? [] : [{ ...row, rule }];
  });
  return [...Map.groupBy(rows, (row) => row.table).values()].flatMap((ofTable) =>
    overlapsIn(ofTable, context),
  );
}

function overlapsIn(rows: readonly Row[], context: CheckContext): readonly string[] {
  return rows.flatMap((row, position) => {
    const other = rows.slice(0, position).find((earlier) => clash(earlier, row, context));
    if (other === undefined) return [];
    const message = { zh: '与此行重叠', en: 'overlaps with this row' };
    const related = [{ span: other.rule.at, message }];
    const parameters = { row: row.index + 1, other: other.index + 1 };
    context.reporter.add(diagnose('SZ334', row.rule.at, parameters, { related }));
    return [row.rule.id];
  });
}

function clash(a: Row, b: Row, context: CheckContext): boolean {
  const resultOf = ({ rule: { outcome, roles } }: Row) => ({ outcome, roles });
  return !sameMeaning(resultOf(a), resultOf(b)) && overlap(a, b, context);
}

/** No column tells them apart. */
function overlap(a: Row, b: Row, { symbols }: CheckContext): boolean {
  return a.table.conditionColumns.every((column, index) => {
    const first = a.table.rows[a.index]?.conditions[index];
    const second = b.table.rows[b.index]?.conditions[index];
    if (first === undefined || second === undefined) return true;
    return !areDisjoint(regionOf(first, column, symbols.table), regionOf(second, column, symbols.table));
  });
}
