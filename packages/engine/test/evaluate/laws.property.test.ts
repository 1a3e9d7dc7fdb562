import type { CheckedPolicy } from '@shouze/dsl';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assigneeKey } from '../../src/evaluate/assignable.ts';
import { truthOf } from '../../src/evaluate/condition.ts';
import { isGap } from '../../src/evaluate/gap.ts';
import { scopeOf, situationOf } from '../../src/evaluate/situation.ts';
import type { Decision } from '../../src/index.ts';
import { completed, completion, condition, facts, sketch } from '../kit/arbitraries.ts';
import { decideFor, factsOf, policy, weekends } from '../kit/policy.ts';
import { and, not, or } from '../kit/terms.ts';

const RUNS = { numRuns: 400 };

/** What completions have to agree on. */
function result({ status, assignee, roles, duties, procedures }: Decision) {
  return {
    status,
    assignee: assigneeKey(assignee ?? null),
    roles,
    duties: duties.map(({ action, actor, due }) => [action, actor, due]),
    procedures: procedures.map(({ name }) => name),
  };
}

function reversed(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).reverse());
}

describe('order never matters', () => {
  test('neither of declarations nor of keys', () => {
    fc.assert(
      fc.property(sketch, facts, (given, known) => {
        const made = policy(given);
        const turned: CheckedPolicy = {
          ...made,
          rules: new Map([...made.rules].reverse()),
          bars: new Map([...made.bars].reverse()),
        };
        const there = decideFor(made, known);
        expect(JSON.stringify(decideFor(turned, reversed(known)))).toBe(JSON.stringify(there));
      }),
      RUNS,
    );
  });

  test('the same facts give the same bytes', () => {
    fc.assert(
      fc.property(sketch, facts, (given, known) => {
        const made = policy(given);
        expect(JSON.stringify(decideFor(made, known))).toBe(JSON.stringify(decideFor(made, known)));
      }),
      { numRuns: 50 },
    );
  });
});

describe('unknown facts', () => {
  test('completing them never changes what is decided', () => {
    let decided = 0;
    fc.assert(
      fc.property(
        sketch,
        facts,
        fc.array(completion, { minLength: 3, maxLength: 3 }),
        (given, known, completions) => {
          const made = policy(given);
          const decision = decideFor(made, known);
          if (decision.status === 'needs_facts') return;
          decided += 1;
          for (const one of completions) {
            expect(result(decideFor(made, completed(known, one)))).toEqual(result(decision));
          }
        },
      ),
      { numRuns: 600 },
    );
    expect(decided).toBeGreaterThan(80);
  });

  test('of a complete case nothing is asked', () => {
    fc.assert(
      fc.property(sketch, facts, completion, (given, known, one) => {
        expect(decideFor(given, completed(known, one)).status).not.toBe('needs_facts');
      }),
      RUNS,
    );
  });

  test('an unrelated fact changes nothing', () => {
    fc.assert(
      fc.property(sketch, facts, fc.option(fc.boolean()), (given, known, unrelated) => {
        expect(decideFor(given, { ...known, unrelated })).toEqual(decideFor(given, known));
      }),
      RUNS,
    );
  });
});

test('a rule that is there twice changes nothing but the names', () => {
  fc.assert(
    fc.property(sketch, facts, completion, (given, known, one) => {
      const first = given.rules?.A;
      const { A, ...others } = given.rules ?? {};
      const overriding = (names: readonly string[]) => (names.includes('A') ? [...names, 'A2'] : names);
      const rules = Object.fromEntries(
        Object.entries({ A, A2: first, ...others }).map(([id, rule]) => [
          id,
          { ...rule, overrides: overriding(rule?.overrides ?? []) },
        ]),
      );
      const whole = completed(known, one);
      expect(result(decideFor({ ...given, rules }, whole))).toEqual(result(decideFor(given, whole)));
    }),
    RUNS,
  );
});

describe('Kleene’s logic', () => {
  const truth = (one: Parameters<typeof truthOf>[0], known: Record<string, unknown>) => {
    const made = policy({});
    const found = truthOf(one, scopeOf(situationOf(made, factsOf(made, known), weekends)));
    return isGap(found) ? 'unknown' : found;
  };

  test('De Morgan, double negation, commutativity, absorption', () => {
    fc.assert(
      fc.property(condition, condition, facts, (a, b, known) => {
        expect(truth(not(and(a, b)), known)).toBe(truth(or(not(a), not(b)), known));
        expect(truth(not(not(a)), known)).toBe(truth(a, known));
        expect(truth(and(a, b), known)).toBe(truth(and(b, a), known));
        expect(truth(or(a, and(a, b)), known)).toBe(truth(a, known));
      }),
      RUNS,
    );
  });

  test('what is true or false stays so when more is known', () => {
    fc.assert(
      fc.property(condition, facts, completion, (one, known, values) => {
        const before = truth(one, known);
        const after = truth(one, completed(known, values));
        expect(after).not.toBe('unknown');
        if (before !== 'unknown') expect(after).toBe(before);
      }),
      RUNS,
    );
  });
});
