import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import type { MatterPlan, Plan } from '../../src/compile/plan.ts';
import { decide } from '../../src/index.ts';
import { createRunner } from '../../src/run/create-runner.ts';
import { factsOf, policy, weekends } from '../kit/policy.ts';
import { richFacts, richSketch } from './rich-arbitraries.ts';

// The equality test is worth what it notices: each of these slips of a compiler must show within a few policies.

type Mutation = (plan: MatterPlan) => MatterPlan;

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'true and false swapped in the truth tables': (plan) => ({
    ...plan,
    index: { ...plan.index, tables: plan.index.tables.map((truth) => (truth === 1 ? 1 : 3 - truth)) },
  }),
  'unknown taken for true': (plan) => ({
    ...plan,
    index: { ...plan.index, tables: plan.index.tables.map((truth) => (truth === 1 ? 3 : truth)) },
  }),
  'the first fact read as another': (plan) => ({
    ...plan,
    slots: plan.slots.map((slot, index) => (index === 0 ? (plan.slots[1] ?? slot) : slot)),
  }),
  'slots left out of the masks': (plan) => ({
    ...plan,
    index: { ...plan.index, joints: plan.index.joints.slice(1) },
  }),
  'every element taken to satisfy': (plan) => ({
    ...plan,
    lists: plan.lists.map((list) => ({ ...list, clauses: list.clauses.map(() => []) })),
  }),
  'sort keys forgotten': (plan) => ({
    ...plan,
    rules: plan.rules.map((rule) => ({
      ...rule,
      binds: rule.binds?.map((binding) => ({ ...binding, take: [] })) ?? null,
    })),
  }),
  'bars forgotten': (plan) => ({ ...plan, bars: [] }),
  'the otherwise rule forgotten': (plan) => ({ ...plan, otherwise: null }),
};

const SAMPLES = fc.sample(fc.tuple(richSketch, fc.array(richFacts, { minLength: 12, maxLength: 12 })), {
  numRuns: 60,
  seed: 1527,
});

for (const [name, mutate] of Object.entries(MUTATIONS)) {
  test(`the equality test notices: ${name}`, () => {
    expect(SAMPLES.some(([given, all]) => differs(mutate, given, all))).toBe(true);
  });
}

function differs(
  mutate: Mutation,
  given: (typeof SAMPLES)[number][0],
  all: readonly Record<string, unknown>[],
): boolean {
  const made = policy(given);
  const plan = compile(made);
  const mutant: Plan = {
    ...plan,
    matters: Object.fromEntries(Object.entries(plan.matters).map(([id, one]) => [id, mutate(one)])),
  };
  const runner = createRunner(mutant, made, weekends);
  return all.some((one) => {
    const facts = factsOf(made, one);
    return JSON.stringify(runner.decide(facts)) !== JSON.stringify(decide(made, facts, weekends));
  });
}
