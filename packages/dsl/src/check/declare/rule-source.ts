import type { PrecedenceClause, RuleClause, RuleDeclaration, TableDeclaration } from '../../syntax/ast.ts';
import type { Labels } from '../checked-ast.ts';
import type { CheckContext } from '../scope/context.ts';
import { declarationId, labelsOf } from '../scope/ids.ts';
import type { Placed } from '../scope/load-package.ts';
import type { RuleIdentity } from './rule.ts';
import { tableRules } from './table.ts';

/** A rule of the text, or a row of a table read as one. */
export interface RuleSource extends RuleIdentity {
  readonly node: RuleDeclaration;
  /** Of a first-hit table's row: the next one, which it goes before, and by it all later ones. */
  readonly nextRow: string | null;
  /** Which row of which table it is; `index` counts from 0. */
  readonly row: { readonly table: TableDeclaration; readonly index: number } | null;
  /** How far from the policy's own: see `Placed`. */
  readonly level: number;
  /** False for a second rule of one title, which is checked but takes no part. */
  readonly isNew: boolean;
}

/** Enters a rule's title, and says what there is to be lowered. */
export function declareRule(placed: Placed<RuleDeclaration>, context: CheckContext): readonly RuleSource[] {
  const { node } = placed;
  const id = declarationId(node.title);
  const title = labelsOf(node.title);
  const symbol = {
    kind: 'rule',
    id,
    title,
    declaredAt: node.title.primary,
    type: null,
    owner: null,
  } as const;
  const isNew = context.names.ranked.declare(node.title, symbol, { kind: 'rule', id });
  const { level } = placed;
  return [{ id, title, section: sectionId(placed), node, nextRow: null, row: null, level, isNew }];
}

/** The same for a table, with a rule for each of its rows. */
export function declareTable(placed: Placed<TableDeclaration>, context: CheckContext): readonly RuleSource[] {
  const { node } = placed;
  const title: Labels = labelsOf(node.title);
  const id = declarationId(node.title);
  const symbol = {
    kind: 'table',
    id,
    title,
    declaredAt: node.title.primary,
    type: null,
    owner: null,
  } as const;
  const isNew = context.names.ranked.declare(node.title, symbol, { kind: 'table', title, table: node });
  const section = sectionId(placed);
  return tableRules(node, title).map((rule, index) => ({
    ...rule,
    row: { table: node, index },
    section,
    level: placed.level,
    isNew,
  }));
}

function sectionId({ section }: Placed): string | null {
  return section === null ? null : declarationId(section.title);
}

export function precedenceOf(node: RuleDeclaration): readonly PrecedenceClause[] {
  return node.clauses.filter(isPrecedence);
}

function isPrecedence(clause: RuleClause): clause is PrecedenceClause {
  return clause.kind === 'overrides' || clause.kind === 'subject-to';
}

export function isOtherwise(node: RuleDeclaration): boolean {
  return node.clauses.some((clause) => clause.kind === 'when' && clause.condition.kind === 'otherwise');
}

export function hasOutcome(node: RuleDeclaration): boolean {
  return node.clauses.some((clause) => clause.kind === 'outcome');
}
