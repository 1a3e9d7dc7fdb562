import type {
  TableConditionCell,
  TableConditionColumn,
  TableDeclaration,
  TableOutcomeCell,
  TableOutcomeColumn,
  TableRow,
  Who,
} from '../syntax/ast.ts';
import type { KeywordId } from '../syntax/keywords.ts';
import { inCanonicalOrder } from './clause-order.ts';
import { type Lines, widthOf, withComments, withHead } from './lines.ts';
import { printClause, printDeadline, printDuty } from './print-clause.ts';
import { printText } from './print-literal.ts';
import { printName } from './print-name.ts';
import { printOperand, printPath } from './print-operand.ts';
import { printOperator } from './print-operator.ts';
import { printMatterHead } from './print-rule.ts';
import { fallbacks, printWho } from './print-who.ts';
import { listOf, pick, separator, spaced, type Target, word } from './target.ts';

/** The clauses stand before the rows; the columns of the rows are aligned. `唯一` is what a table is without a word. */
export function printTable(table: TableDeclaration, target: Target): Lines {
  const first = table.hit === 'first' && word('First', target);
  const head = spaced(printMatterHead('Table', table.title, table.matter, target), first);
  const clauses = inCanonicalOrder(table.clauses).flatMap((clause) => printClause(clause, target));
  return [...withHead(table, head, clauses), ...printGrid(table, target)];
}

function printGrid({ conditionColumns, outcomeColumns, rows }: TableDeclaration, target: Target): Lines {
  const headings = [
    ...conditionColumns.map((column) => conditionHeading(column, target)),
    ...outcomeColumns.map((column) => outcomeHeading(column, target)),
  ];
  const cells = rows.map((row) => rowCells(row, target));
  const widths = headings.map((_, at) =>
    Math.max(...[headings, ...cells].map((line) => widthOf(line[at] ?? ''))),
  );
  const line = (texts: readonly string[]): string => gridLine(texts, widths, conditionColumns.length);
  return [line(headings), ...rows.flatMap((row, at) => withComments(row, [line(cells[at] ?? [])]))];
}

/** `| a | b || c |`: the double bar parts conditions and outcomes. */
function gridLine(cells: readonly string[], widths: readonly number[], conditions: number): string {
  const padded = widths.map(
    (width, at) => ` ${cells[at] ?? ''}${' '.repeat(width - widthOf(cells[at] ?? ''))} `,
  );
  return `|${padded.slice(0, conditions).join('|')}||${padded.slice(conditions).join('|')}|`;
}

function conditionHeading({ path, count }: TableConditionColumn, target: Target): string {
  const name = printPath(path, target, 'member');
  if (!count) return name;
  return pick(
    target,
    () => `${name} ${word('Count', target)}`,
    () => `${word('Count', target)} ${word('OfEn', target)} ${name}`,
  );
}

const headingWords: Readonly<
  Record<TableOutcomeColumn['kind'], { readonly zh: KeywordId; readonly en: KeywordId }>
> = {
  assign: { zh: 'Assignee', en: 'Assign' },
  role: { zh: 'Role', en: 'Role' },
  duty: { zh: 'DutyHeading', en: 'Duty' },
  procedure: { zh: 'Procedure', en: 'Procedure' },
  citing: { zh: 'Citing', en: 'Citing' },
  note: { zh: 'Note', en: 'Note' },
};

function outcomeHeading({ kind, role }: TableOutcomeColumn, target: Target): string {
  return role === null ? word(headingWords[kind][target.language], target) : printName(role, target);
}

function rowCells({ conditions, outcomes }: TableRow, target: Target): readonly string[] {
  return [
    ...conditions.map((cell) => conditionCell(cell, target)),
    ...outcomes.map((cell) => outcomeCell(cell, target)),
  ];
}

function conditionCell(cell: TableConditionCell, target: Target): string {
  switch (cell.kind) {
    case 'any':
      return '-';
    case 'values':
      return listOf(cell.values, target, (value) => printOperand(value, target, 'value'));
    case 'compare':
      return `${printOperator(cell.operator, target)} ${printOperand(cell.right, target, 'value')}`;
  }
}

/** The heading says what a cell is, so that the clauses in it go without their keywords. */
function outcomeCell({ clauses }: TableOutcomeCell, target: Target): string {
  return clauses.length === 0
    ? '-'
    : clauses.map((clause) => cellClause(clause, target)).join(separator(target));
}

function cellClause(clause: TableOutcomeCell['clauses'][number], target: Target): string {
  switch (clause.kind) {
    case 'outcome':
    case 'role':
      return printChoices(clause.choices, target);
    case 'duty':
      return clause.actor === null ? assigneesDuty(clause, target) : cellDuty(clause, target);
    case 'may':
      return listOf(clause.procedures, target, printName);
    case 'citing':
    case 'note':
      return printText(clause.text);
  }
}

type Duty = Extract<TableOutcomeCell['clauses'][number], { readonly kind: 'duty' }>;

/** `当日 当场办理`, `答复办理期限 自 D 起 N 内`: without an actor it is the assignee's. */
function assigneesDuty(duty: Duty, target: Target): string {
  if (duty.from === null && duty.within !== null) return printDuty(duty, target);
  return spaced(listOf(duty.actions, target, printName), printDeadline(duty.from, duty.within, target));
}

/** In English `U to X within N of D`, without the words that the heading says. */
function cellDuty(duty: Duty, target: Target): string {
  const line = printDuty(duty, target);
  return pick(
    target,
    () => line,
    () => line.replace(`${word('Duty', target)} ${word('OfEn', target)} `, ''),
  );
}

function printChoices([first, ...rest]: readonly Who[], target: Target): string {
  return spaced(first === undefined ? null : printWho(first, target), ...fallbacks(rest, target));
}
