import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assigneeKey } from '../../src/evaluate/assignable.ts';
import type { Decision } from '../../src/index.ts';
import { facts, sketch } from '../kit/arbitraries.ts';
import { decideFor, policy } from '../kit/policy.ts';

/** Every value that the generated policies can tell apart, and more. */
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  urgent: [true, false, null],
  local: [true, false, null],
  second_kind: ['civil', 'criminal', 'administrative', 'enforcement', null],
  amount: [4, 5, 7, 10, 11, null],
  taken_on: [
    '2022-09-20',
    '2022-09-30',
    '2022-10-01',
    '2022-10-03',
    '2022-10-08',
    '2022-10-09',
    '2022-10-12',
    '2022-10-20',
    '2022-10-21',
    null,
  ],
  // One whom no earlier case names: bars may exclude all of the others.
  officer: ['甲', '乙', '戊', '己', null],
  division: ['civil_1', 'civil_2', 'filing_division', null],
};
const PRIOR_VALUES: Readonly<Record<string, readonly unknown[]>> = {
  linked: [true, false, null],
  outcome: ['withdrawn', 'deemed_withdrawn', 'judgment', 'mediation', null],
};

interface Unknown {
  readonly path: string;
  readonly values: readonly unknown[];
  readonly set: (known: Known, value: unknown) => Known;
}
type Known = Record<string, unknown>;

function unknownsOf(known: Known): readonly Unknown[] {
  const own = Object.entries(VALUES)
    .filter(([field]) => !(field in known))
    .map(
      ([field, values]): Unknown => ({
        path: field,
        values,
        set: (facts, value) => ({ ...facts, [field]: value }),
      }),
    );
  const ofPriors = ((known.priors as Known[]) ?? []).flatMap((prior, index) =>
    Object.entries(PRIOR_VALUES)
      .filter(([field]) => !(field in prior))
      .map(
        ([field, values]): Unknown => ({
          path: `priors[${index}].${field}`,
          values,
          set: (facts, value) => ({
            ...facts,
            priors: (facts.priors as Known[]).map((one, at) =>
              at === index ? { ...one, [field]: value } : one,
            ),
          }),
        }),
      ),
  );
  return [...own, ...ofPriors];
}

function key({ status, assignee, roles, duties }: Decision): string {
  return JSON.stringify([
    status,
    assigneeKey(assignee ?? null),
    roles,
    duties.map(({ action, actor, due }) => [action, actor, due]),
  ]);
}

/** Section 4.2 to the letter: every completion, one by one. */
function bruteForce(known: Known, unknowns: readonly Unknown[], decide: (facts: Known) => Decision) {
  const results = new Map<string, string>();
  const visit = (facts: Known, index: number, chosen: readonly number[]): void => {
    const unknown = unknowns[index];
    if (!unknown) results.set(chosen.join(), key(decide(facts)));
    else
      for (const [at, value] of unknown.values.entries())
        visit(unknown.set(facts, value), index + 1, [...chosen, at]);
  };
  visit(known, 0, []);
  const changing = unknowns.filter((_, index) => {
    const seen = new Map<string, string>();
    return [...results].some(([chosen, result]) => {
      const rest = chosen.split(',').toSpliced(index, 1).join();
      const before = seen.get(rest);
      seen.set(rest, result);
      return before !== undefined && before !== result;
    });
  });
  return {
    agree: new Set(results.values()).size === 1,
    result: [...results.values()][0],
    changing: changing.map(({ path }) => path).sort(),
  };
}

test('decided where, and only where, every completion agrees; asked is what can alone change the result', () => {
  const seen = { agreed: 0, asked: 0 };
  fc.assert(
    fc.property(sketch, facts, fc.integer({ min: 1, max: 3 }), (given, known, keep) => {
      const whole = fill({ priors: [], ...known }, keep);
      const made = policy(given);
      const decision = decideFor(made, whole);
      const brute = bruteForce(whole, unknownsOf(whole), (facts) => decideFor(made, facts));
      if (brute.agree) seen.agreed += 1;
      else seen.asked += 1;
      expect(decision.warnings.filter(({ code }) => code === 'inexact-completion')).toEqual([]);
      if (brute.agree) expect(key(decision)).toBe(brute.result);
      else expect(decision.missing.map(({ path }) => path).sort()).toEqual(brute.changing);
      expect(decision.status === 'needs_facts').toBe(!brute.agree);
    }),
    { numRuns: 800 },
  );
  expect(seen.agreed).toBeGreaterThan(50);
  expect(seen.asked).toBeGreaterThan(30);
}, 120_000);

/** Leaves so many facts unknown, and no date of an element: their order is tested by tables. */
function fill(known: Known, keep: number): Known {
  const priors = (known.priors as Known[]).map((prior) => ({ closed_on: '2022-10-01', ...prior }));
  let filled: Known = { ...known, priors };
  for (const unknown of unknownsOf(filled).slice(keep)) filled = unknown.set(filled, unknown.values[0]);
  return filled;
}
