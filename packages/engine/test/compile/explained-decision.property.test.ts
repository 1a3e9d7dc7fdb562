import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explain } from '../../src/index.ts';
import { facts, sketch } from '../kit/arbitraries.ts';
import { factsOf, policy, weekends } from '../kit/policy.ts';
import { richFacts, richSketch } from './rich-arbitraries.ts';
import { runnerOf } from './same-decision.ts';

// Decisions are made by the plan, explanations by the interpreter at need: what is explained must be what was decided.

/** Policies a run; the nightly run raises it, and takes another seed. */
const POLICIES = Number(process.env.SHOUZE_EQUALITY_POLICIES ?? 1);
const SEED = Number(process.env.SHOUZE_EQUALITY_SEED ?? 1527);

for (const [name, policies, cases, count] of [
  ['of conjunctions, lists and bars', sketch, facts, 10],
  ['with every kind of term, outcome and quantifier', richSketch, richFacts, 60],
] as const) {
  test(`the explained decision is the compiled one, and its parts bear it out: policies ${name}`, () => {
    let certain = 0;
    fc.assert(
      fc.property(policies, fc.array(cases, { minLength: 20, maxLength: 20 }), (given, all) => {
        const made = policy(given);
        const runner = runnerOf(made, weekends);
        for (const one of all) {
          const known = factsOf(made, one);
          const { decision, rules } = explain(made, known, weekends);
          expect(JSON.stringify(runner.decide(known))).toBe(JSON.stringify(decision));
          const parts = new Map(rules.map((rule) => [rule.rule, rule]));
          for (const { name: rule, certain: isCertain } of [...decision.rules, ...decision.standing]) {
            expect(parts.get(rule)?.truth).toBe(isCertain ? 'true' : 'unknown');
            certain += 1;
          }
          for (const { rule } of decision.candidates ?? []) {
            expect(parts.get(rule)?.truth).not.toBe('false');
          }
          for (const { rule, by } of decision.overridden) {
            expect(parts.get(rule)).toMatchObject({ truth: 'true', role: 'overridden', overriddenBy: by });
          }
        }
      }),
      { numRuns: POLICIES * count, seed: SEED, endOnFailure: true },
    );
    expect(certain).toBeGreaterThan(50);
  }, 86_400_000);
}
