import type { CheckedBar, CheckedPolicy, CheckedRule } from '@shouze/dsl';
import type { Calendar } from '../calendar/calendar.ts';
import { truthOf } from '../evaluate/condition.ts';
import { decide } from '../evaluate/decide.ts';
import type { Decision } from '../evaluate/decision.ts';
import { rulesOf } from '../evaluate/matter-rules.ts';
import { type Scope, scopeOf, situationOf } from '../evaluate/situation.ts';
import { all, type Truth as KleeneTruth, not } from '../evaluate/truth.ts';
import type { Facts } from '../facts/fact-value.ts';
import { explainCondition, truthWord } from './explain-condition.ts';
import type { Explanation, RuleExplanation, Truth } from './explanation.ts';

/** Why the case is decided as it is, and for every rule and bar of the matter why it holds or does not. Sorted by id. */
export function explain(policy: CheckedPolicy, facts: Facts, calendar: Calendar): Explanation {
  const decision = decide(policy, facts, calendar);
  const scope = scopeOf(situationOf(policy, facts, calendar));
  const { competing, standing, otherwise, bars } = rulesOf(policy, facts.matter.id);
  const rules = [...competing, ...standing, ...(otherwise ? [otherwise] : [])];
  return {
    decision,
    rules: rules
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((rule) => explainRule(rule, competing, decision, scope)),
    bars: bars.map((bar) => explainBar(bar, decision, scope)),
  };
}

function explainRule(
  rule: CheckedRule,
  competing: readonly CheckedRule[],
  decision: Decision,
  scope: Scope,
): RuleExplanation {
  const truth = truthWord(ruleTruth(rule, competing, scope));
  const overriddenBy = decision.overridden.find((overridden) => overridden.rule === rule.id)?.by ?? [];
  return {
    rule: rule.id,
    at: rule.at,
    truth,
    role: roleOf(rule, truth, overriddenBy, decision),
    overriddenBy,
    condition: rule.when === null || rule.when === 'otherwise' ? null : explainCondition(rule.when, scope),
  };
}

/** `其他情形` is true where every competing rule is false. */
function ruleTruth({ when }: CheckedRule, competing: readonly CheckedRule[], scope: Scope): KleeneTruth {
  if (when === null) return true;
  if (when !== 'otherwise') return truthOf(when, scope);
  return all(competing, (other) => not(ruleTruth(other, [], scope)));
}

function roleOf(
  rule: CheckedRule,
  truth: Truth,
  overriddenBy: readonly string[],
  { status, candidates = [] }: Decision,
): RuleExplanation['role'] {
  if (truth === 'false') return 'not-holding';
  if (truth === 'unknown') return 'open';
  if (rule.when === 'otherwise') return 'fallback';
  if (rule.outcome === null) return 'standing';
  if (overriddenBy.length > 0) return 'overridden';
  if (status === 'conflict' && candidates.some((candidate) => candidate.rule === rule.id))
    return 'conflicting';
  return status === 'decided' ? 'won' : 'open';
}

/** A bar that holds has excluded somebody; its elements are told by the condition. */
function explainBar(bar: CheckedBar, decision: Decision, scope: Scope): RuleExplanation {
  const truth = truthWord(truthOf(bar.when, scope));
  const applies = truth === 'true' || decision.excluded.some((excluded) => excluded.bar === bar.id);
  return {
    rule: bar.id,
    at: bar.at,
    truth,
    role: applies ? 'standing' : truth === 'unknown' ? 'open' : 'not-holding',
    overriddenBy: [],
    condition: explainCondition(bar.when, scope),
  };
}
