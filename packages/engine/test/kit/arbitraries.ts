import type { CheckedCondition, CheckedWho } from '@shouze/dsl';
import fc from 'fast-check';
import { aPrior, assignee, duty, type PolicySketch, type RuleSketch } from './policy.ts';
import {
  and,
  compare,
  count,
  draw,
  e,
  is,
  k,
  m,
  not,
  or,
  quantified,
  some,
  to,
  toUnit,
  truth,
  within,
} from './terms.ts';

const members = (of: 'kind' | 'outcome') =>
  of === 'kind'
    ? ['civil', 'criminal', 'administrative', 'enforcement']
    : ['withdrawn', 'deemed_withdrawn', 'judgment', 'mediation'];

const DATES = ['2022-09-30', '2022-10-01', '2022-10-08', '2022-10-09', '2022-10-20'];

const matterAtom: fc.Arbitrary<CheckedCondition> = fc.oneof(
  fc.constantFrom('urgent', 'local').map((field) => truth(m(field))),
  fc
    .subarray(members('kind'), { minLength: 1, maxLength: 3 })
    .map((kinds) => within(m('second_kind'), kinds.map(k.kind))),
  fc
    .constantFrom('lt', 'gte', 'is')
    .chain((operator) =>
      fc.constantFrom(5, 10).map((amount) => compare(operator as 'lt', m('amount'), k.money(amount))),
    ),
  fc
    .constantFrom('lt', 'gte', 'is')
    .chain((operator) =>
      fc.constantFrom(...DATES).map((date) => compare(operator as 'lt', m('taken_on'), k.date(date))),
    ),
  fc.constant(is(m('officer'), k.person('甲'))),
  fc.constant(is(m('second_kind'), k.none)),
);

function elementAtom(binder: string): fc.Arbitrary<CheckedCondition> {
  return fc.oneof(
    fc.constantFrom('same_dispute', 'linked').map((field) => truth(e(binder, field))),
    fc
      .subarray(members('outcome'), { minLength: 1, maxLength: 2 })
      .map((outcomes) => within(e(binder, 'outcome'), outcomes.map(k.outcome))),
    fc.constant(compare('lt', e(binder, 'closed_on'), m('received'))),
    fc.constant(truth(m('local'))),
  );
}

function combine(atom: fc.Arbitrary<CheckedCondition>, depth: number): fc.Arbitrary<CheckedCondition> {
  if (depth === 0) return atom;
  const part = combine(atom, depth - 1);
  return fc.oneof(
    { weight: 3, arbitrary: atom },
    { weight: 2, arbitrary: fc.tuple(part, part).map(([a, b]) => and(a, b)) },
    { weight: 2, arbitrary: fc.tuple(part, part).map(([a, b]) => or(a, b)) },
    { weight: 1, arbitrary: part.map(not) },
  );
}

const onElements = (lists: boolean): fc.Arbitrary<CheckedCondition> => {
  const where = combine(elementAtom('p'), 1);
  return lists
    ? fc.oneof(
        where.map((condition) => some('p', condition, { binds: false, take: [] })),
        where.map((condition) => quantified('no', 'p', condition)),
        where.map((condition) => quantified('every', 'p', condition)),
        fc
          .tuple(fc.constantFrom('gte', 'is'), fc.integer({ min: 0, max: 2 }), where)
          .map(([operator, n, condition]) => count('p', operator as 'gte', k.integer(n), condition)),
      )
    : matterAtom;
};

export const condition: fc.Arbitrary<CheckedCondition> = combine(
  fc.oneof(matterAtom, matterAtom, onElements(true)),
  2,
);

const unitWho = fc.constantFrom('civil_1', 'civil_2').map(toUnit);
const who: fc.Arbitrary<CheckedWho[]> = fc.oneof(
  { weight: 4, arbitrary: unitWho.map((one) => [one]) },
  { weight: 1, arbitrary: unitWho.map((one) => [to(m('officer')), one]) },
  { weight: 1, arbitrary: unitWho.map((one) => [draw('lot', m('division'), k.unit('civil_1')), one]) },
);

const NAMES = ['A', 'B', 'C', 'D', 'E'];

/** Precedence goes from names to later ones alone, so that it has no cycle. */
function rule(name: string): fc.Arbitrary<RuleSketch> {
  const later = NAMES.slice(NAMES.indexOf(name) + 1);
  const binding = combine(elementAtom('p'), 1).map((where) => some('p', where));
  return fc
    .record({
      when: fc.oneof({ weight: 3, arbitrary: condition }, { weight: 1, arbitrary: fc.constant(null) }),
      bound: fc.option(binding, { freq: 4 }),
      to: who,
      standing: fc.nat(9).map((dice) => dice === 0),
      overrides: fc.subarray(later, { maxLength: Math.min(2, later.length) }),
      duty: fc.option(fc.constantFrom(m('received'), m('taken_on')), { freq: 4 }),
    })
    .map(({ when, bound, to: choices, standing, overrides, duty: from }): RuleSketch => {
      const duties = from ? [duty('divert', assignee, from, k.days(5))] : [];
      const whole = bound ? (when ? and(when, bound) : bound) : when;
      const outcome = bound ? [to(e('p', 'handler')), ...choices] : choices;
      return { when: whole, to: standing ? null : outcome, overrides: standing ? [] : overrides, duties };
    });
}

export const sketch: fc.Arbitrary<PolicySketch> = fc
  .record({
    rules: fc.tuple(...NAMES.map(rule)),
    size: fc.integer({ min: 1, max: NAMES.length }),
    otherwise: fc.option(who),
    bar: fc.option(
      elementAtom('p').map((where) => ({ when: some('p', where), persons: [e('p', 'handler')] })),
      { freq: 2 },
    ),
  })
  .map(
    ({ rules, size, otherwise, bar }): PolicySketch => ({
      rules: {
        ...Object.fromEntries(
          rules
            .slice(0, size)
            .map((one, index) => [
              NAMES[index],
              { ...one, overrides: (one.overrides ?? []).filter((name) => NAMES.indexOf(name) < size) },
            ]),
        ),
        ...(otherwise ? { Z: { when: 'otherwise' as const, to: otherwise } } : {}),
      },
      bars: bar ? { X: bar } : {},
    }),
  );

const maybe = <T>(values: fc.Arbitrary<T>) =>
  fc.option(fc.option(values, { freq: 6 }), { nil: undefined, freq: 2 });

export const priorFacts = fc
  .record({
    handler: fc.constantFrom('甲', '乙'),
    serial: fc.constantFrom(1, 2, 3),
    same_dispute: fc.boolean(),
    linked: maybe(fc.boolean()),
    outcome: maybe(fc.constantFrom(...members('outcome'))),
    closed_on: maybe(fc.constantFrom(...DATES)),
  })
  .map(({ serial, ...rest }) =>
    aPrior({ ...withoutUndefined(rest), case_number: `(2022)川1527民初${serial}号` }),
  );

/** Who may be asked for besides, so that an officer may turn out to be one of them. */
const HANDLERS = ['甲', '乙', '戊'];

/** Elements of which the same is known, with one case number or with several: some tie in full. */
const alike = fc
  .tuple(priorFacts, fc.integer({ min: 2, max: 3 }), fc.boolean())
  .map(([one, length, isTied]) =>
    Array.from({ length }, (_, index) =>
      isTied
        ? one
        : { ...one, case_number: `(2022)川1527民初${index + 1}号`, handler: HANDLERS[index] ?? one.handler },
    ),
  );

/** Facts, with about half of the optional ones unknown. */
export const facts = fc
  .record({
    urgent: maybe(fc.boolean()),
    local: maybe(fc.boolean()),
    second_kind: maybe(fc.constantFrom(...members('kind'))),
    amount: maybe(fc.constantFrom(4, 5, 7, 10, 11)),
    taken_on: maybe(fc.constantFrom(...DATES)),
    officer: maybe(fc.constantFrom('甲', '乙', '丙')),
    division: maybe(fc.constantFrom('civil_1', 'filing_division')),
    priors: fc.option(
      fc.oneof(
        { weight: 3, arbitrary: fc.array(priorFacts, { maxLength: 2 }) },
        { weight: 1, arbitrary: alike },
      ),
      { nil: undefined, freq: 5 },
    ),
  })
  .map(withoutUndefined);

export function withoutUndefined(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

/** A value for every fact that is unknown; lists get elements that may have unknown fields of their own. */
export const completion = fc.record({
  urgent: fc.option(fc.boolean()),
  local: fc.option(fc.boolean()),
  second_kind: fc.option(fc.constantFrom(...members('kind'))),
  amount: fc.option(fc.constantFrom(-1, 4, 4.5, 5, 5.01, 7, 10, 12, 1_000)),
  taken_on: fc.option(fc.constantFrom('1999-01-01', '2022-10-02', '2022-10-15', '2030-01-01', ...DATES)),
  officer: fc.option(fc.constantFrom('甲', '乙', '丁')),
  division: fc.option(fc.constantFrom('civil_1', 'civil_2', 'filing_division')),
  priors: fc.array(priorFacts, { maxLength: 3 }),
  element: fc.record({
    linked: fc.option(fc.boolean()),
    outcome: fc.option(fc.constantFrom(...members('outcome'))),
    closed_on: fc.option(fc.constantFrom('1999-01-01', '2022-10-05', '2030-01-01', ...DATES)),
  }),
});

/** The facts with what is unknown completed; what was given stays. */
export function completed(
  given: Record<string, unknown>,
  { element, ...values }: Record<string, unknown>,
): Record<string, unknown> {
  const whole: Record<string, unknown> = { ...values, ...given };
  const priors = whole.priors as Record<string, unknown>[];
  return { ...whole, priors: priors.map((one) => ({ ...(element as object), ...one })) };
}
