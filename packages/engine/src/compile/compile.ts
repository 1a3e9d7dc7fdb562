import type { CheckedBar, CheckedCondition, CheckedPolicy, CheckedRule } from '@shouze/dsl';
import { byId } from '../evaluate/compare-values.ts';
import { byPrecedence } from '../evaluate/matter-rules.ts';
import { ALWAYS, conjunction } from './clauses.ts';
import { ConditionCompiler } from './condition-compiler.ts';
import type { BarPlan, BindingPlan, MatterPlan, Plan, RulePlan } from './plan.ts';
import { buildRuleIndex } from './rule-index.ts';

type Some = Extract<CheckedCondition, { kind: 'some' | 'no' | 'every' }>;

/** The policy's plan: the same whatever the order of its declarations. */
export function compile(policy: CheckedPolicy): Plan {
  const matters = [...policy.vocabulary.matters.keys()].sort();
  const rules = Map.groupBy(policy.rules.values(), ({ matter }) => matter);
  const plans = matters.map((matter) => [matter, compileMatter(policy, matter, rules.get(matter) ?? [])]);
  return { format: 1, policy: policy.hash, matters: Object.fromEntries(plans) };
}

function compileMatter(policy: CheckedPolicy, matter: string, all: readonly CheckedRule[]): MatterPlan {
  const rules = [...all].sort(byId);
  const bars = [...policy.bars.values()].filter((bar) => bar.matter === matter).sort(byId);
  const competing = byPrecedence(rules.filter(({ outcome, when }) => outcome && when !== 'otherwise'));
  const standing = rules.filter(({ outcome, when }) => !outcome && when !== 'otherwise');
  const indexed = [...competing, ...standing];

  const compiler = new ConditionCompiler(policy);
  for (const { when } of [...indexed, ...bars]) if (when && when !== 'otherwise') compiler.learn(when);
  const clauses = indexed.flatMap(({ when }, rule) =>
    (when && when !== 'otherwise' ? compiler.clausesOf(when) : ALWAYS).map((clause) => ({ rule, clause })),
  );
  const rulePlans = indexed.map((rule) => planRule(rule, compiler));
  const barPlans = bars.map((bar) => planBar(bar, compiler));
  const slots = compiler.table.slots;
  return {
    matter,
    slots,
    lists: compiler.lists.map((list) => list.plan()),
    rules: rulePlans,
    competing: competing.length,
    otherwise: rules.find(({ when }) => when === 'otherwise')?.id ?? null,
    bars: barPlans.some((bar) => bar === null) ? null : barPlans.filter((bar) => bar !== null),
    index: buildRuleIndex(
      clauses,
      slots.map(({ size }) => size),
    ),
  };
}

function planRule({ id, when }: CheckedRule, compiler: ConditionCompiler): RulePlan {
  const parts = when === 'otherwise' ? [] : bindingParts(when);
  const binds = parts.map((some) => planBinding(some, compiler));
  return { id, binds: binds.some((bind) => bind === null) ? null : binds.filter((bind) => bind !== null) };
}

/** Null where the element is chosen within an element: left to the reference. */
function planBinding(some: Some, compiler: ConditionCompiler): BindingPlan | null {
  const list = compiler.listOf(some, null);
  if (list === null || bindingParts(some.where).length > 0) return null;
  const take = some.take.map(({ field, direction }) => ({ path: field, direction }));
  const quantifier = compiler.quantifierOf({ ...some, kind: 'some' }, list);
  return { binder: some.binder.id, list: list.index, quantifier, take };
}

/** The `有`s that bind, outer before inner. */
function bindingParts(condition: CheckedCondition | null): readonly Some[] {
  if (condition?.kind === 'and') return condition.operands.flatMap(bindingParts);
  if (condition?.kind === 'some' && condition.binds) return [condition, ...bindingParts(condition.where)];
  return [];
}

/** Null where it binds more than one element at a time. */
function planBar({ id, when }: CheckedBar, compiler: ConditionCompiler): BarPlan | null {
  const [some, ...others] = bindingParts(when);
  const clauses = conjunction(partsBeside(when).map((part) => compiler.clausesOf(part)));
  if (others.length > 0 || clauses === null) return null;
  if (some === undefined) return { id, when: clauses, binding: null };
  const binding = planBinding(some, compiler);
  return binding && { id, when: clauses, binding };
}

/** What must be true besides the `有`s that bind. */
function partsBeside(condition: CheckedCondition): readonly CheckedCondition[] {
  if (condition.kind === 'and') return condition.operands.flatMap(partsBeside);
  return condition.kind === 'some' && condition.binds ? [] : [condition];
}
