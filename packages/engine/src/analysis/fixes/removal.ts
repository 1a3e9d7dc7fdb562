import {
  type CheckedRule,
  type Clause,
  deleteItemFix,
  deleteLinesFix,
  type Fix,
  type PrecedenceClause,
  type RuleDeclaration,
  type Span,
  type TableRow,
} from '@shouze/dsl';
import type { Writing } from './writing.ts';

/** Takes out a rule with the precedence over it, or a row of a table; not what is named in other places. */
export function removalFixes(
  { id, at, title: names }: Pick<CheckedRule, 'id' | 'at' | 'title'>,
  writing: Writing,
): readonly Fix[] {
  const node = writing.nodeAt(at);
  const removals =
    node?.kind === 'row'
      ? removedRow(node, writing)
      : node?.kind === 'rule'
        ? removedRule(node, writing)
        : null;
  if (removals === null) return [];
  const title = { zh: `删去“${names.zh ?? id}”`, en: `delete "${names.en ?? id}"` };
  return [{ title, edits: removals.flatMap(({ edits }) => edits) }];
}

function removedRow(row: TableRow, writing: Writing): readonly Fix[] | null {
  return isHeldFast(row.span, writing) ? null : [deleteLinesFix(row, writing)];
}

/** A table keeps its last row, and rows of which some are named by number keep their numbers. */
export function isHeldFast(row: Span, { declarations }: Writing): boolean {
  const table = declarations.find(
    (one) =>
      one.kind === 'table' && one.rows.some(({ span }) => span.start === row.start && span.file === row.file),
  );
  if (table?.kind !== 'table' || table.rows.length === 1) return true;
  const titles = new Set([table.title.zh?.text, table.title.en?.text]);
  return precedenceIn(declarations).some(({ targets }) =>
    targets.some(({ name, row: number }) => number !== null && titles.has(name.text)),
  );
}

/** Null where more than precedence names the rule. */
function removedRule(rule: RuleDeclaration, writing: Writing): readonly Fix[] | null {
  const titles = [...new Set([rule.title.zh?.text, rule.title.en?.text])].filter(
    (title) => title !== undefined,
  );
  const clauses = precedenceIn(writing.declarations.filter((one) => one !== rule));
  const own = precedenceIn([rule]).flatMap(({ targets }) => targets);
  const isNamed = ({ name }: PrecedenceClause['targets'][number]): boolean => titles.includes(name.text);
  const fixes = clauses.flatMap((clause) => withoutTargets(clause, clause.targets.filter(isNamed), writing));
  const mended = [...clauses.flatMap(({ targets }) => targets), ...own].filter(isNamed).length;
  const times = titles.reduce((sum, title) => sum + writing.timesNamed(title), 0);
  return times > mended ? null : [deleteLinesFix(rule, writing), ...fixes];
}

function withoutTargets(
  clause: PrecedenceClause,
  named: PrecedenceClause['targets'],
  writing: Writing,
): readonly Fix[] {
  if (named.length === 0) return [];
  if (named.length === clause.targets.length) return [deleteLinesFix(clause, writing)];
  return named.flatMap((target) => deleteItemFix(clause.targets, target, writing));
}

function precedenceIn(declarations: Writing['declarations']): readonly PrecedenceClause[] {
  return declarations
    .flatMap((one): readonly Clause[] => (one.kind === 'rule' || one.kind === 'table' ? one.clauses : []))
    .filter((clause): clause is PrecedenceClause => 'targets' in clause);
}
