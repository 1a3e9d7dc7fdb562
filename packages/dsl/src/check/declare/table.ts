import type {
  Condition,
  OutcomeClause,
  RuleClause,
  RuleDeclaration,
  TableConditionCell,
  TableConditionColumn,
  TableDeclaration,
  TableRow,
  Title,
  WhenClause,
  Who,
} from '../../syntax/ast.ts';
import type { Labels } from '../checked-ast.ts';
import { rowId, rowLabels } from '../scope/ids.ts';

export interface TableRule {
  readonly id: string;
  readonly title: Labels;
  readonly node: RuleDeclaration;
  readonly nextRow: string | null;
}

const noComments = { before: [], within: [] };

/** Each row as the rule that it stands for. Its nodes are the table's own, so that diagnostics stand in the cells. */
export function tableRules(table: TableDeclaration, labels: Labels): readonly TableRule[] {
  return table.rows.map((row, index) => {
    const hasNext = table.hit === 'first' && index + 1 < table.rows.length;
    return {
      id: rowId(labels, index + 1),
      title: rowLabels(labels, index + 1),
      node: rowRule(table, row),
      nextRow: hasNext ? rowId(labels, index + 2) : null,
    };
  });
}

function rowRule(table: TableDeclaration, row: TableRow): RuleDeclaration {
  const when = rowCondition(table, row);
  const shared = table.clauses.filter((clause) => clause.kind !== 'table-else');
  const own = row.outcomes.flatMap((cell) => cell.clauses);
  const clauses: RuleClause[] = [...when, ...withElse(table, own), ...shared];
  const title: Title = { ...table.title, span: row.span };
  return {
    kind: 'rule',
    title,
    matter: table.matter,
    clauses,
    replaces: false,
    span: row.span,
    comments: noComments,
  };
}

/** All cells of a row hold at once; `-` says nothing. */
function rowCondition(table: TableDeclaration, row: TableRow): readonly WhenClause[] {
  const cells = row.conditions.flatMap((cell, index) => {
    const column = table.conditionColumns[index];
    return column === undefined ? [] : cellCondition(column, cell);
  });
  const [first, ...others] = cells;
  if (first === undefined) return [];
  const condition: Condition = others.length === 0 ? first : { kind: 'and', operands: cells, span: row.span };
  return [{ kind: 'when', condition, span: row.span, comments: noComments }];
}

function cellCondition(column: TableConditionColumn, cell: TableConditionCell): readonly Condition[] {
  if (cell.kind === 'any') return [];
  const { span } = cell;
  const compared = (
    operator: 'is' | (TableConditionCell & { kind: 'compare' })['operator'],
    bound: Operand,
  ): Condition =>
    column.count
      ? { kind: 'count', collection: column.path, operator, bound, where: null, span }
      : { kind: 'comparison', operator, left: column.path, right: bound, atLeast: null, span };
  if (cell.kind === 'compare') return [compared(cell.operator, cell.right)];
  const [first, ...others] = cell.values;
  if (first === undefined) return [];
  if (others.length === 0) return [compared('is', first)];
  if (column.count)
    return [{ kind: 'or', operands: cell.values.map((value) => compared('is', value)), span }];
  return [{ kind: 'membership', negated: false, left: column.path, members: cell.values, span }];
}

type Operand = (TableConditionCell & { kind: 'values' })['values'][number];

/** The table's own `否则` is the last fallback of every row. */
function withElse(table: TableDeclaration, clauses: readonly RuleClause[]): readonly RuleClause[] {
  const [last] = table.clauses.flatMap((clause) => (clause.kind === 'table-else' ? [clause.who] : []));
  if (last === undefined) return clauses;
  const outcome = clauses.find((clause) => clause.kind === 'outcome');
  const others = clauses.filter((clause) => clause.kind !== 'outcome');
  return [{ ...outcomeOf(outcome, last), comments: noComments }, ...others];
}

function outcomeOf(outcome: OutcomeClause | undefined, last: Who): Omit<OutcomeClause, 'comments'> {
  return { kind: 'outcome', choices: [...(outcome?.choices ?? []), last], span: outcome?.span ?? last.span };
}
