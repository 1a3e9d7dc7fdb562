import type { CheckedRule } from '@shouze/dsl';
import { truthOf } from './condition.ts';
import { type Gap, isGap } from './gap.ts';
import type { Scope } from './situation.ts';

/** Rules sorted out by the truth of their conditions; false ones are left out. */
export interface Judged {
  readonly holding: readonly CheckedRule[];
  readonly open: readonly { readonly rule: CheckedRule; readonly gap: Gap }[];
}

/**
 * @param settled truths found with fewer facts, by rule: Kleene's logic is monotone, they stand. New ones are added.
 */
export function judge(rules: readonly CheckedRule[], scope: Scope, settled: Map<string, boolean>): Judged {
  const holding: CheckedRule[] = [];
  const open: { rule: CheckedRule; gap: Gap }[] = [];
  for (const rule of rules) {
    const truth = settled.get(rule.id) ?? ruleTruth(rule, scope);
    if (isGap(truth)) open.push({ rule, gap: truth });
    else {
      settled.set(rule.id, truth);
      if (truth) holding.push(rule);
    }
  }
  return { holding, open };
}

function ruleTruth({ when }: CheckedRule, scope: Scope) {
  return when === null || when === 'otherwise' ? true : truthOf(when, scope);
}

/** Without those that a rule which holds goes before: they change nothing. */
export function notOverridden(
  rules: readonly CheckedRule[],
  by: readonly CheckedRule[],
): readonly CheckedRule[] {
  return rules.filter(({ id }) => !by.some(({ overrides }) => overrides.has(id)));
}
