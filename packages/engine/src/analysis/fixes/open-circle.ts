import {
  type CheckedRule,
  deleteItemFix,
  deleteLinesFix,
  type Fix,
  type PrecedenceClause,
  type PrecedenceTarget,
} from '@shouze/dsl';
import { titled, type Writing } from './writing.ts';

/** Opens a circle of precedence at one of the clauses that make it. */
export function openCircleFixes(circle: readonly CheckedRule[], writing: Writing): readonly Fix[] {
  return circle.flatMap((rule) => {
    const node = writing.nodeAt(rule.at);
    const clauses = node?.kind === 'rule' ? node.clauses : [];
    return clauses.flatMap((clause) => {
      if (clause.kind !== 'overrides' && clause.kind !== 'subject-to') return [];
      return clause.targets.flatMap((target) => {
        const other = circle.find(({ id, title }) => [id, title.zh, title.en].includes(target.name.text));
        if (other === undefined || target.row !== null) return [];
        const [over, under] = clause.kind === 'overrides' ? [rule, other] : [other, rule];
        return without(clause, target, writing).map((fix) =>
          titled(
            fix,
            `“${over.id}”不再优先于“${under.id}”`,
            `"${over.id}" no longer overrides "${under.id}"`,
          ),
        );
      });
    });
  });
}

function without(clause: PrecedenceClause, target: PrecedenceTarget, writing: Writing): readonly Fix[] {
  return clause.targets.length === 1
    ? [deleteLinesFix(clause, writing)]
    : deleteItemFix(clause.targets, target, writing);
}
