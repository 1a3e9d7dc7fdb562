import {
  deleteItemFix,
  deleteLinesFix,
  type Fix,
  type PrecedenceClause,
  type PrecedenceTarget,
} from '@shouze/dsl';
import { declaredAs, titled, type Writing } from './writing.ts';

/** Opens a circle of precedence at one of the clauses that make it. */
export function openCircleFixes(rules: readonly string[], writing: Writing): readonly Fix[] {
  return rules.flatMap((id) => {
    const node = declaredAs(id, writing);
    const clauses = node?.kind === 'rule' || node?.kind === 'table' ? node.clauses : [];
    return clauses.flatMap((clause) => {
      if (clause.kind !== 'overrides' && clause.kind !== 'subject-to') return [];
      return clause.targets.flatMap((target) => openedAt(id, clause, target, rules, writing));
    });
  });
}

function openedAt(
  id: string,
  clause: PrecedenceClause,
  target: PrecedenceTarget,
  rules: readonly string[],
  writing: Writing,
): readonly Fix[] {
  const named = declaredAs(target.name.text, writing);
  const other = rules.find((rule) => declaredAs(rule, writing) === named);
  if (other === undefined || named === null) return [];
  const [over, under] = clause.kind === 'overrides' ? [id, other] : [other, id];
  const title = [`“${over}”不再优先于“${under}”`, `"${over}" no longer overrides "${under}"`] as const;
  return without(clause, target, writing).map((fix) => titled(fix, ...title));
}

function without(clause: PrecedenceClause, target: PrecedenceTarget, writing: Writing): readonly Fix[] {
  return clause.targets.length === 1
    ? [deleteLinesFix(clause, writing)]
    : deleteItemFix(clause.targets, target, writing);
}
