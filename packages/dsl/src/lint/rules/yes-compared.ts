import { diagnose } from '../../diagnostics/catalogue.ts';
import type { LintRule } from '../lint-rule.ts';
import { nodesOf } from '../nodes-of.ts';
import { replaceFix } from '../replace-fix.ts';

/** `X 为 是`. `X 为 否` is left alone: of a value that is none it is false, and `非 X` would be true. */
export const yesCompared: LintRule = (context) =>
  nodesOf(
    context.declarations.map(({ node }) => node),
    'comparison',
  ).flatMap(({ left, operator, right, span }) => {
    if (operator !== 'is' || right.kind !== 'yesno' || !right.value || left.kind !== 'path') return [];
    const better = context.source(left);
    return [diagnose('SZ551', span, { better }, { fixes: [replaceFix(span, better)] })];
  });
