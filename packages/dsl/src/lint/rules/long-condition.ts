import { diagnose } from '../../diagnostics/catalogue.ts';
import type { LintRule } from '../lint-rule.ts';
import { nodesOf } from '../nodes-of.ts';

/** More than the seven or so things that one keeps in mind at once. */
const LIMIT = 8;

export const longCondition: LintRule = ({ ofKind }) =>
  ofKind('rule', 'bar', 'definition').flatMap(({ node }) => {
    const conditions =
      node.kind === 'definition' ? [node.condition] : nodesOf(node.clauses, 'when').map((w) => w.condition);
    return conditions.flatMap((condition) => {
      const count = nodesOf(condition, 'comparison', 'membership', 'known', 'truth', 'count').length;
      if (condition === null || count <= LIMIT) return [];
      return [diagnose('SZ556', condition.span, { count, limit: LIMIT })];
    });
  });
