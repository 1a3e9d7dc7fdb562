import type { CheckedCondition, Term } from '@shouze/dsl';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay, parseDay } from '../../src/calendar/day-number.ts';
import { calendarFor, type Decision, decide } from '../../src/index.ts';
import { aPrior, assignee, duty, factsOf, policy } from '../kit/policy.ts';
import { and, compare, e, k, m, not, or, some, toUnit } from '../kit/terms.ts';
import { t } from '../kit/vocabulary.ts';

const china = calendarFor({ calendar: 'cn', calendarData: null });
/** Around the National Day of 2022, with its make-up workdays. */
const RECEIVED = '2022-09-27';
const FIRST = parseDay('2022-09-01');
const WINDOW = 60;

const days = fc.integer({ min: 0, max: WINDOW }).map((offset) => formatDay(FIRST + offset));
const period = fc.oneof(
  fc.integer({ min: 0, max: 20 }).map(k.days),
  fc.integer({ min: 1, max: 10 }).map(k.workingDays),
  fc.constant(k.months(1)),
);
const operator = fc.constantFrom(
  'is' as const,
  'is-not' as const,
  'lt' as const,
  'lte' as const,
  'gt' as const,
  'gte' as const,
);
const unknown = m('taken_on');
const known: fc.Arbitrary<Term> = fc.oneof(fc.constant(m('received')), days.map(k.date));

const computed = (base: Term): fc.Arbitrary<Term> =>
  fc.oneof(
    fc.constant(base),
    period.map((duration): Term => ({ kind: 'shift', base, sign: '+', duration, type: t.date })),
    period.map((duration): Term => ({ kind: 'shift', base, sign: '-', duration, type: t.date })),
    period.map((duration): Term => ({ kind: 'expiry', from: base, duration, type: t.date })),
  );

const atom: fc.Arbitrary<CheckedCondition> = fc.oneof(
  fc.tuple(operator, computed(unknown), known).map(([op, left, right]) => compare(op, left, right)),
  fc.tuple(operator, known, computed(unknown)).map(([op, left, right]) => compare(op, left, right)),
  fc
    .tuple(operator, known, fc.integer({ min: -20, max: 20 }), fc.boolean())
    .map(([op, other, n, forwards]) => {
      const [from, to] = forwards ? [unknown, other] : [other, unknown];
      return compare(op, { kind: 'days-between', from, to, type: t.integer }, k.integer(n));
    }),
);

const condition: fc.Arbitrary<CheckedCondition> = fc
  .array(atom, { minLength: 1, maxLength: 3 })
  .chain((atoms) => fc.constantFrom(and(...atoms), or(...atoms), not(and(...atoms))));

const key = ({ status, assignee: who, duties }: Decision) =>
  JSON.stringify([status, who, duties.map(({ due }) => due)]);

test('an unknown date is asked for where, and only where, some day of it makes a difference', () => {
  const seen = { decided: 0, asked: 0 };
  fc.assert(
    fc.property(condition, condition, (first, second) => {
      const made = policy({
        rules: {
          A: { when: first, to: [toUnit('civil_1')], overrides: ['B', 'Z'] },
          B: { when: second, to: [toUnit('civil_2')], overrides: ['Z'] },
          Z: { to: [toUnit('filing_division')] },
        },
      });
      const on = (given: Record<string, unknown>) =>
        decide(made, factsOf(made, { received: RECEIVED, ...given }), china);
      const results = new Set<string>([key(on({ taken_on: null }))]);
      // Terms reach no farther than a month and 20 days beyond the window.
      for (let day = FIRST - 80; day <= FIRST + WINDOW + 80; day += 1)
        results.add(key(on({ taken_on: formatDay(day) })));
      const decision = on({});
      seen[results.size === 1 ? 'decided' : 'asked'] += 1;
      expect(decision.warnings.map(({ code }) => code)).not.toContain('inexact-completion');
      if (results.size === 1) expect(key(decision)).toBe([...results][0]);
      else expect(decision.missing.map(({ path }) => path)).toEqual(['taken_on']);
    }),
    { numRuns: 150 },
  );
  expect(seen.asked).toBeGreaterThan(50);
});

test('periods of an unknown start within a range of days', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 12 }), period, (from, length, within) => {
      const until = formatDay(parseDay(from) + length);
      const inside = and(compare('gte', unknown, k.date(from)), compare('lte', unknown, k.date(until)));
      // Whatever lies outside goes elsewhere in every case, so that the range alone decides about the due date.
      const made = policy({
        rules: {
          A: { when: inside, to: [toUnit('civil_1')], duties: [duty('divert', assignee, unknown, within)] },
        },
      });
      const decision = decide(made, factsOf(made, { received: RECEIVED }), china);
      expect(decision).toMatchObject({ status: 'needs_facts', missing: [{ path: 'taken_on' }] });
    }),
    { numRuns: 60 },
  );
});

test('two unknown dates in plain comparisons', () => {
  const closed = e('p', 'closed_on');
  const constants = fc.constantFrom('2022-09-10', '2022-09-11', '2022-09-14').map(k.date);
  const plain = fc.oneof(
    fc
      .tuple(operator, fc.constantFrom<Term>(unknown, closed), constants)
      .map(([op, left, right]) => compare(op, left, right)),
    operator.map((op) => compare(op, unknown, closed)),
  );
  const seen = { decided: 0, asked: 0 };
  fc.assert(
    fc.property(fc.array(plain, { minLength: 1, maxLength: 4 }), fc.boolean(), (atoms, negated) => {
      const where = negated ? not(and(...atoms)) : and(...atoms);
      const made = policy({
        rules: {
          A: {
            when: some('p', where, { binds: false, take: [] }),
            to: [toUnit('civil_1')],
            overrides: ['Z'],
          },
          Z: { to: [toUnit('civil_2')] },
        },
      });
      const on = (taken: unknown, closedOn: unknown) =>
        decide(made, factsOf(made, { taken_on: taken, priors: [aPrior({ closed_on: closedOn })] }), china);
      const values = [
        null,
        ...Array.from({ length: 11 }, (_, offset) => formatDay(parseDay('2022-09-07') + offset)),
      ];
      const results = new Set(values.flatMap((taken) => values.map((closedOn) => key(on(taken, closedOn)))));
      const decision = on(undefined, undefined);
      seen[results.size === 1 ? 'decided' : 'asked'] += 1;
      expect(decision.status === 'needs_facts').toBe(results.size > 1);
    }),
    { numRuns: 300 },
  );
  expect(Math.min(seen.decided, seen.asked)).toBeGreaterThan(10);
});
