import { betters, type CheckedBar, type CheckedPolicy, type CheckedRule } from '@shouze/dsl';
import { byId } from './compare-values.ts';

/** What a policy says about one matter, each list in an order in which that of declaration has no say. */
export interface MatterRules {
  /** A rule comes after all that go before it (`rank`), else by id. */
  readonly competing: readonly CheckedRule[];
  readonly standing: readonly CheckedRule[];
  readonly otherwise: CheckedRule | null;
  readonly bars: readonly CheckedBar[];
}

const known = new WeakMap<CheckedPolicy, Map<string, MatterRules>>();

/** Sorted once a policy. */
export function rulesOf(policy: CheckedPolicy, matter: string): MatterRules {
  const byMatter = known.get(policy) ?? new Map<string, MatterRules>();
  known.set(policy, byMatter);
  const found = byMatter.get(matter) ?? collect(policy, matter);
  byMatter.set(matter, found);
  return found;
}

function collect(policy: CheckedPolicy, matter: string): MatterRules {
  const rules = [...policy.rules.values()].filter((rule) => rule.matter === matter).sort(byId);
  const competing = rules.filter(({ outcome, when }) => outcome !== null && when !== 'otherwise');
  return {
    competing: byPrecedence(competing),
    standing: rules.filter(({ outcome, when }) => outcome === null && when !== 'otherwise'),
    otherwise: rules.find(({ when }) => when === 'otherwise') ?? null,
    bars: [...policy.bars.values()].filter((bar) => bar.matter === matter).sort(byId),
  };
}

/** Nobody before his betters, else by id. */
export function byPrecedence(rules: readonly CheckedRule[]): readonly CheckedRule[] {
  const before = betters(rules);
  return rules.toSorted((a, b) => (before.get(a) ?? 0) - (before.get(b) ?? 0) || byId(a, b));
}
