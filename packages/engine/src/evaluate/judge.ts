import { type CheckedRule, goesBefore } from '@shouze/dsl';
import { truthOf } from './condition.ts';
import { type Gap, isGap } from './gap.ts';
import type { Scope } from './situation.ts';
import type { Truth } from './truth.ts';

/** Truths of rules found with fewer facts: Kleene's logic is monotone, they stand. New ones are added. */
export type SettledTruths = Map<string, boolean>;

/**
 * The rules that hold. Of competing ones without those that one of them goes before: these change nothing and are
 * not even read.
 * @param rules in an order of precedence
 * @returns the gap that keeps the first open rule from being judged, if there is one
 */
export function holdingRules(
  rules: readonly CheckedRule[],
  scope: Scope,
  settled: SettledTruths,
  { competing }: { readonly competing: boolean },
): readonly CheckedRule[] | Gap {
  const holding: CheckedRule[] = [];
  for (const rule of rules) {
    if (competing && isOverridden(rule, holding)) continue;
    const truth = settled.get(rule.id) ?? ruleTruth(rule, scope);
    if (isGap(truth)) return truth;
    settled.set(rule.id, truth);
    if (truth) holding.push(rule);
  }
  return holding;
}

/** Every rule that is not false, by its truth on the facts as they are. */
export function judgeAll(
  rules: readonly CheckedRule[],
  scope: Scope,
): { readonly holding: readonly CheckedRule[]; readonly open: readonly CheckedRule[] } {
  const judged = rules.map((rule) => ({ rule, truth: ruleTruth(rule, scope) }));
  return {
    holding: judged.filter(({ truth }) => truth === true).map(({ rule }) => rule),
    open: judged.filter(({ truth }) => isGap(truth)).map(({ rule }) => rule),
  };
}

function ruleTruth({ when }: CheckedRule, scope: Scope): Truth {
  return when === null || when === 'otherwise' || truthOf(when, scope);
}

export function isOverridden(rule: CheckedRule, by: readonly CheckedRule[]): boolean {
  return by.some((better) => goesBefore(better, rule));
}
