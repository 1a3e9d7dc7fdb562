import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MatterPlan, Slot } from '../../src/compile/plan.ts';
import { buildRuleIndex, type IndexedClause } from '../../src/compile/rule-index.ts';
import { FALSE, TRUE, UNKNOWN } from '../../src/compile/truth-codes.ts';
import { bucketClauses } from '../../src/run/bucket-clauses.ts';
import { codeTree } from '../../src/run/code-tree.ts';

const SIZES = [6, 3, 4, 12, 3];

/** Truth by code: unknown stays open, as in all that conditions compile to but the tests of being known. */
function truth(slot: number): fc.Arbitrary<readonly number[]> {
  const known = fc.array(fc.constantFrom(FALSE, FALSE, TRUE), {
    minLength: (SIZES[slot] ?? 0) - 1,
    maxLength: (SIZES[slot] ?? 0) - 1,
  });
  return fc
    .tuple(fc.constantFrom(UNKNOWN, UNKNOWN, UNKNOWN, FALSE, TRUE), known)
    .map(([unknown, others]) => [unknown, ...others]);
}

const clause = fc
  .subarray([...SIZES.keys()])
  .chain((slots) => fc.tuple(...slots.map((slot) => truth(slot).map((of) => ({ slot, truth: of })))));

const clauses: fc.Arbitrary<readonly IndexedClause[]> = fc
  .array(fc.tuple(fc.nat(5), clause), { maxLength: 24 })
  .map((all) => all.map(([rule, of]) => ({ rule, clause: of })).sort((a, b) => a.rule - b.rule));

const codes = fc.tuple(
  ...SIZES.map((size) => fc.oneof({ weight: 6, arbitrary: fc.nat(size - 1) }, fc.constant(0))),
);

/** By the definition: of each rule whether one of its clauses holds, and whether that stays open. */
function rulesBy(
  all: readonly IndexedClause[],
  of: readonly number[],
): { holding: number[]; isOpen: boolean } {
  const truths = all.map(({ rule, clause: tests }) => ({
    rule,
    truth: tests.reduce((sum, { slot, truth: by }) => sum & (by[of[slot] ?? 0] ?? FALSE), TRUE),
  }));
  const holding = [...new Set(truths.filter((one) => one.truth === TRUE).map(({ rule }) => rule))];
  const isOpen = truths.some((one) => one.truth === UNKNOWN && !holding.includes(one.rule));
  return { holding, isOpen };
}

test('a tree tells the rules that hold, and nothing where that hangs on something unknown', () => {
  let told = 0;
  let silent = 0;
  const oneCase = fc.tuple(clauses, fc.array(codes, { minLength: 1, maxLength: 20 }));
  fc.assert(
    fc.property(oneCase, ([all, cases]) => {
      const slots = SIZES.map((size) => ({ size }) as Slot);
      const plan: Pick<MatterPlan, 'index' | 'slots'> = { index: buildRuleIndex(all, SIZES), slots };
      const tree = codeTree(plan, bucketClauses(plan), (rules) => ({ rules }));
      for (const one of cases) {
        const { holding, isOpen } = rulesBy(all, one);
        const verdict = tree?.(one) ?? null;
        if (verdict === null) silent += 1;
        else {
          told += 1;
          expect(isOpen).toBe(false);
          expect(verdict.rules).toEqual(holding);
          expect(tree?.(one)).toBe(verdict);
        }
      }
    }),
    { numRuns: 2000 },
  );
  expect(told).toBeGreaterThan(silent / 4);
  expect(silent).toBeGreaterThan(100);
});

test('where everything is known a tree of few clauses tells', () => {
  const known = fc.tuple(...SIZES.map((size) => fc.integer({ min: 1, max: size - 1 })));
  const few = clauses.filter((all) => all.length <= 4);
  fc.assert(
    fc.property(few, known, (all, one) => {
      const plan = { index: buildRuleIndex(all, SIZES), slots: SIZES.map((size) => ({ size }) as Slot) };
      const tree = codeTree(plan, bucketClauses(plan), (rules) => ({ rules }));
      expect(tree?.(one) ?? null).not.toBeNull();
    }),
  );
});
