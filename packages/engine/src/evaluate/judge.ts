import { type CheckedRule, goesBefore } from '@shouze/dsl';
import { truthOf } from './condition.ts';
import { type Gap, isGap } from './gap.ts';
import type { MatterRules } from './matter-rules.ts';
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

/** The rules of a matter that are not false on the facts as they are. */
export interface Judged {
  /** In an order of precedence. */
  readonly competing: Possible;
  readonly standing: Possible;
}

interface Possible {
  readonly rules: readonly CheckedRule[];
  /** Ids of those that are true, whatever is unknown. */
  readonly holding: ReadonlySet<string>;
}

export function judgeAll({ competing, standing }: MatterRules, scope: Scope): Judged {
  return { competing: judged(competing, scope), standing: judged(standing, scope) };
}

function judged(all: readonly CheckedRule[], scope: Scope): Possible {
  const rules: CheckedRule[] = [];
  const holding = new Set<string>();
  for (const rule of all) {
    const truth = ruleTruth(rule, scope);
    if (truth !== false) rules.push(rule);
    if (truth === true) holding.add(rule.id);
  }
  return { rules, holding };
}

function ruleTruth({ when }: CheckedRule, scope: Scope): Truth {
  return when === null || when === 'otherwise' || truthOf(when, scope);
}

export function isOverridden(rule: CheckedRule, by: readonly CheckedRule[]): boolean {
  return by.some((better) => goesBefore(better, rule));
}
