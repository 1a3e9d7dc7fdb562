import type { CheckedPolicy } from '@shouze/dsl';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { describePlan } from '../../src/compile/describe-plan.ts';
import type { Decision } from '../../src/index.ts';
import { createRunner } from '../../src/run/create-runner.ts';
import { factsOf, policy, weekends } from '../kit/policy.ts';
import { richFacts, richSketch } from './rich-arbitraries.ts';

/** The same policy with everything declared in another order. */
function shuffled(made: CheckedPolicy, turn: number): CheckedPolicy {
  const reorder = <K, V>(map: ReadonlyMap<K, V>): Map<K, V> => new Map(rotated([...map], turn).reverse());
  return {
    ...made,
    rules: reorder(made.rules),
    bars: reorder(made.bars),
    definitions: reorder(made.definitions),
    parameters: reorder(made.parameters),
    lookups: reorder(made.lookups),
    procedures: reorder(made.procedures),
    vocabulary: {
      ...made.vocabulary,
      units: reorder(made.vocabulary.units),
      enums: reorder(made.vocabulary.enums),
    },
  };
}

function rotated<T>(items: readonly T[], turn: number): T[] {
  const at = items.length === 0 ? 0 : turn % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}

function reordered(facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).reverse());
}

test('the order of declarations and of object keys changes no byte of a plan or of a decision', () => {
  fc.assert(
    fc.property(
      richSketch,
      fc.array(richFacts, { minLength: 5, maxLength: 5 }),
      fc.nat(5),
      (given, all, turn) => {
        const [one, other] = [policy(given), shuffled(policy(given), turn)];
        const [plan, otherPlan] = [compile(one), compile(other)];
        expect(JSON.stringify(otherPlan)).toBe(JSON.stringify(plan));
        expect(describePlan(otherPlan)).toBe(describePlan(plan));
        const [runner, otherRunner] = [
          createRunner(plan, one, weekends),
          createRunner(otherPlan, other, weekends),
        ];
        for (const facts of all) {
          const decision = runner.decide(factsOf(one, facts));
          const same = otherRunner.decide(factsOf(other, reordered(facts)));
          expect(JSON.stringify(same)).toBe(JSON.stringify(decision));
        }
      },
    ),
    { numRuns: 60, seed: 1527 },
  );
});

test('the order of list elements changes no byte but the indexes that name those without a case number', () => {
  fc.assert(
    fc.property(richSketch, fc.array(richFacts, { minLength: 5, maxLength: 5 }), (given, all) => {
      const made = policy(given);
      const runner = createRunner(compile(made), made, weekends);
      for (const facts of all) {
        const priors = facts.priors as unknown[] | undefined;
        const decision = runner.decide(factsOf(made, facts));
        // Which of two elements is asked about is told by its index.
        if (!priors || decision.status === 'needs_facts') continue;
        const turned = runner.decide(factsOf(made, { ...facts, priors: priors.toReversed() }));
        expect(withoutIndexes(turned)).toBe(withoutIndexes(decision));
      }
    }),
    { numRuns: 60, seed: 1527 },
  );
});

function withoutIndexes(decision: Decision): string {
  return JSON.stringify(decision).replace(/\b(priors|batch)\[\d+\]/g, '$1[]');
}
