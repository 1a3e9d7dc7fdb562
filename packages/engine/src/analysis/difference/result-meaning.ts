import type { CheckedPolicy, CheckedRule } from '@shouze/dsl';
import { meaningText } from '../meaning/meaning-text.ts';

/** Equal for rules of either policy that come to the same: with what parameters and look-ups mean there. */
export function resultMeaning(rule: CheckedRule, policy: CheckedPolicy): string {
  const { outcome, roles, duties, procedures } = rule;
  const parts = results.get(rule) ?? [outcome, roles, duties, procedures];
  results.set(rule, parts);
  return meaningText(parts, policy);
}

const results = new WeakMap<CheckedRule, readonly unknown[]>();
