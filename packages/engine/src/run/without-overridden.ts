import type { CheckedPolicy, CheckedRule } from '@shouze/dsl';
import type { MatterPlan } from '../compile/plan.ts';
import { isOverridden } from '../evaluate/judge.ts';
import type { Bucket } from './bucket.ts';
import { bitOf, clausesIn, wordOf } from './mask-words.ts';

/**
 * Takes the clauses of those open rules out which a holding one overrides: these change nothing.
 * @param may bits of the clauses that may hold @param sure bits of those that hold
 * @returns false where an open rule is left
 */
export function withoutOverridden(
  bucket: Bucket,
  may: Int32Array,
  sure: Int32Array,
  { rules, competing }: MatterPlan,
  policy: CheckedPolicy,
): boolean {
  const holding: CheckedRule[] = [];
  for (const [rule, clauses] of Map.groupBy(clausesIn(may, bucket.width), (clause) => bucket.rules[clause])) {
    if (rule === undefined) continue;
    const checked = policy.rules.get(rules[rule]?.id ?? '');
    const isHeard = rule >= competing || !checked || !isOverridden(checked, holding);
    if (clauses.some((clause) => has(sure, clause))) {
      if (isHeard && checked) holding.push(checked);
    } else if (isHeard) return false;
    else for (const clause of clauses) take(may, clause);
  }
  return true;
}

function has(bits: Int32Array, clause: number): boolean {
  return ((bits[wordOf(clause)] ?? 0) & bitOf(clause)) !== 0;
}

function take(bits: Int32Array, clause: number): void {
  const word = wordOf(clause);
  bits[word] = (bits[word] ?? 0) & ~bitOf(clause);
}
