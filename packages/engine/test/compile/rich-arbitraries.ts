import type { CheckedCondition, Term } from '@shouze/dsl';
import fc from 'fast-check';
import { condition, facts, priorFacts, sketch, withoutUndefined } from '../kit/arbitraries.ts';
import { assignee, duty, type PolicySketch, type RuleSketch } from '../kit/policy.ts';
import {
  and,
  compare,
  count,
  designated,
  draw,
  e,
  is,
  k,
  known,
  m,
  not,
  or,
  quantified,
  some,
  to,
  toUnit,
  truth,
  within,
} from '../kit/terms.ts';
import { t } from '../kit/vocabulary.ts';

// What the kit's policies have not: dates that are computed, parameters, look-ups, definitions, elements' own lists,
// records within records, absent persons, roles, procedures, units by rotation.

const OPERATORS = ['is', 'is-not', 'lt', 'lte', 'gt', 'gte'] as const;
const operator = fc.constantFrom(...OPERATORS);

const at = { file: 'test.shouze', start: 0, end: 0 };
const defined = (definition: string, root: string | null): CheckedCondition => ({
  kind: 'defined',
  definition,
  on: {
    kind: 'path',
    root,
    fields: [],
    type: root === null ? t.text : { kind: 'entity', entity: 'prior' },
  },
  at,
});

const shift = (base: Term, sign: '+' | '-', duration: Term): Term => ({
  kind: 'shift',
  base,
  sign,
  duration,
  type: t.date,
});
const expiry = (from: Term, duration: Term): Term => ({ kind: 'expiry', from, duration, type: t.date });
const daysBetween = (from: Term, until: Term): Term => ({
  kind: 'days-between',
  from,
  to: until,
  type: t.integer,
});
const lookup = (key: Term): Term => ({ kind: 'lookup', lookup: 'division_of', key, type: t.unit });

const limit = k.parameter('limit', t.money);
const period = k.parameter('period', { kind: 'duration' });

const richAtom: fc.Arbitrary<CheckedCondition> = fc.oneof(
  operator.map((o) => compare(o, m('amount'), limit)),
  operator.map((o) => compare(o, m('taken_on'), shift(m('received'), '-', k.days(3)))),
  operator.map((o) => compare(o, expiry(m('received'), period), m('taken_on'))),
  operator.map((o) => compare(o, daysBetween(m('taken_on'), m('received')), k.integer(0))),
  operator.map((o) => compare(o, m('pages'), k.integer(7))),
  fc
    .constantFrom('is' as const, 'is-not' as const)
    .chain((o) =>
      fc.constantFrom(
        compare(o, lookup(m('second_kind')), k.unit('civil_1')),
        compare(o, m('officer'), m('deputy')),
        compare(o, m('kind'), m('second_kind')),
        compare(o, m('amount'), k.none),
        compare(o, m('note'), k.text('急')),
        compare(o, m('division'), k.unit('civil_2')),
        compare(o, m('main', 'handler'), m('officer')),
        compare(o, m('main', 'outcome'), k.outcome('judgment')),
      ),
    ),
  fc.constantFrom(
    known(m('amount')),
    known(m('priors'), true),
    known(m('main', 'outcome')),
    truth(m('officer', 'active')),
    within(m('officer'), [m('deputy'), k.person('甲'), k.none]),
    within(m('amount'), [k.money(5), k.none, k.money(10)], true),
    within(m('kind'), [m('second_kind'), k.kind('criminal')], true),
    defined('busy', null),
    defined('has_old', null),
  ),
);

function richElement(binder: string): fc.Arbitrary<CheckedCondition> {
  return fc.oneof(
    operator.map((o) => compare(o, e(binder, 'closed_on'), shift(m('received'), '-', period))),
    operator.map((o) => compare(o, expiry(e(binder, 'closed_on'), k.months(6)), m('taken_on'))),
    fc.constantFrom(
      known(e(binder, 'outcome')),
      truth(e(binder, 'handler', 'active')),
      is(e(binder, 'handler'), m('officer')),
      is(e(binder, 'case_number'), { kind: 'constant', type: t.caseNumber, value: '（2022）川1527民初2号' }),
      defined('settled', binder),
      some('q', is(e('q', 'handler'), e(binder, 'handler')), {
        collection: e(binder, 'priors'),
        binds: false,
        take: [],
      }),
      not(truth(e(binder, 'linked'))),
      truth(m('urgent')),
    ),
  );
}

const rich: fc.Arbitrary<CheckedCondition> = fc.oneof(
  richAtom,
  richAtom,
  richElement('r').map((where) => some('r', where, { binds: false, take: [] })),
  richElement('r').map((where) => quantified('every', 'r', where)),
  fc.tuple(richElement('r'), richElement('r')).map(([a, b]) => quantified('no', 'r', or(a, b))),
  fc
    .tuple(operator, fc.integer({ min: 0, max: 2 }), richElement('r'))
    .map(([o, n, where]) => count('r', o, k.integer(n), where)),
  operator.map((o) => count('r', o, m('pages'), null)),
);

const whole = fc.oneof(
  rich,
  fc.tuple(rich, condition).map(([a, b]) => and(a, b)),
  fc.tuple(rich, rich).map(([a, b]) => or(a, b)),
  rich.map(not),
);

const chosen = fc.constantFrom(
  [toUnit('civil_1')],
  [to(m('officer')), toUnit('civil_2')],
  [to(lookup(m('kind')))],
  [to(m('officer')), draw('rotation', k.unit('civil_2'), k.unit('civil_1'))],
  [designated('filing_division')],
  [to(m('main', 'handler')), draw('lot', m('division'), k.unit('civil_1'))],
  [to(m('division')), to(m('deputy'))],
);

const richRule: fc.Arbitrary<RuleSketch> = fc
  .record({
    when: fc.oneof({ weight: 4, arbitrary: whole }, { weight: 1, arbitrary: fc.constant(null) }),
    binding: fc.option(
      fc.tuple(
        richElement('甲'),
        fc.constantFrom('closed_on', 'case_number', 'handler'),
        fc.constantFrom('latest' as const, 'earliest' as const),
      ),
    ),
    to: chosen,
    standing: fc.boolean(),
    role: fc.option(fc.constantFrom(toUnit('civil_1'), to(m('deputy')))),
    duty: fc.option(
      fc.constantFrom(
        duty('divert', k.unit('filing_division'), m('received'), k.workingDays(5)),
        duty('examine', assignee, m('taken_on'), period),
        duty('notify', m('officer')),
        duty('divert', { kind: 'position', position: 'receiver' }, m('received'), k.days(0)),
        duty('examine', k.unit('civil_1'), shift(m('received'), '+', k.days(1)), k.months(1)),
      ),
    ),
    procedures: fc.subarray(['review', 'other']),
    citing: fc.subarray(['甲法第一条', '乙法第二条']),
  })
  .map(({ when, binding, to: choices, standing, role, duty: owed, ...rest }): RuleSketch => {
    const bound =
      binding && some('甲', binding[0], { take: [{ field: e('甲', binding[1]), direction: binding[2] }] });
    return {
      when: bound ? (when ? and(when, bound) : bound) : when,
      to: standing ? null : bound ? [to(e('甲', 'handler')), ...choices] : choices,
      roles: role ? [{ role: 'assistant', choices: [role] }] : [],
      duties: owed ? [owed] : [],
      ...rest,
    };
  });

const constant = (value: ReturnType<typeof k.money>) => value;

export const richSketch: fc.Arbitrary<PolicySketch> = fc
  .record({
    base: sketch,
    rules: fc.array(richRule, { minLength: 1, maxLength: 3 }),
    dated: fc.boolean(),
    effective: fc.option(fc.constantFrom('2022-01-01', '2023-01-01')),
    secondBar: fc.option(
      fc.oneof(
        richElement('b').map((where) => ({ when: some('b', where), persons: [e('b', 'handler')] })),
        fc.constant({ when: truth(m('urgent')), persons: [m('officer')], citing: ['丙法'] }),
      ),
    ),
  })
  .map(({ base, rules, dated, effective, secondBar }): PolicySketch => {
    const [first] = rules;
    const later = Object.fromEntries(rules.map((rule, index) => [`R${index}`, rule]));
    // One more order of precedence, from the new rules to the kit's.
    const overriding = first?.to ? { R0: { ...first, overrides: ['A'] } } : {};
    return {
      ...base,
      rules: { ...base.rules, ...later, ...overriding },
      bars: { ...base.bars, ...(secondBar ? { Y: secondBar } : {}) },
      effective,
      parameters: {
        limit: dated
          ? [
              [null, constant(k.money(5))],
              ['2022-10-01', k.money(10)],
            ]
          : [[null, k.money(7)]],
        period: [
          [null, k.days(5)],
          ['2022-10-08', k.workingDays(3)],
        ],
      },
      lookups: {
        division_of: {
          entries: { civil: k.unit('civil_1'), criminal: k.none },
          otherwise: dated ? k.unit('civil_2') : null,
        },
      },
      definitions: {
        settled: {
          owner: 'prior',
          condition: or(within(e('self', 'outcome'), [k.outcome('judgment')]), truth(e('self', 'linked'))),
        },
        busy: { owner: 'filing', condition: and(truth(e('self', 'urgent')), not(truth(m('local')))) },
        has_old: {
          owner: 'filing',
          condition: some('s', compare('lt', e('s', 'closed_on'), m('received')), {
            binds: false,
            take: [],
            collection: e('self', 'priors'),
          }),
        },
      },
      procedures: { review: { from: m('taken_on'), within: k.days(5) }, other: null },
    };
  });

const maybe = <T>(values: fc.Arbitrary<T>) =>
  fc.option(fc.option(values, { freq: 6 }), { nil: undefined, freq: 3 });

const person = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('甲', '乙', '丙') },
  { weight: 1, arbitrary: fc.constantFrom('甲', '乙').map((id) => ({ id, name: id, active: false })) },
);

/** Every fact that may be unknown, with a value. */
const filling = fc.record({
  urgent: fc.boolean(),
  local: fc.boolean(),
  second_kind: fc.constantFrom('civil', 'criminal', 'enforcement', null),
  amount: fc.constantFrom(4, 5, 7, 10, 11, null),
  taken_on: fc.constantFrom('2022-09-30', '2022-10-05', '2022-10-08', '2022-10-20', null),
  officer: fc.option(person),
  deputy: fc.option(person),
  division: fc.constantFrom('civil_1', 'filing_division', null),
  pages: fc.option(fc.integer({ min: 0, max: 8 })),
  note: fc.constantFrom('急', '缓', null),
  priors: fc.array(priorFacts, { maxLength: 2 }),
  element: fc.record({
    linked: fc.option(fc.boolean()),
    outcome: fc.constantFrom('withdrawn', 'judgment', 'mediation', null),
    closed_on: fc.constantFrom('2022-09-30', '2022-10-02', '2022-10-08', null),
  }),
});

/** Most know all that conditions ask of the matter, so that many cases go through the tables. */
export const richFacts = fc
  .record({
    base: facts,
    received: fc.constantFrom('2022-09-30', '2022-10-08', '2023-01-21'),
    kind: fc.constantFrom('civil', 'criminal', 'administrative'),
    officer: maybe(person),
    deputy: maybe(person),
    pages: maybe(fc.integer({ min: 0, max: 8 })),
    note: maybe(fc.constantFrom('急', '缓')),
    main: maybe(priorFacts),
    inner: fc.option(fc.array(priorFacts, { maxLength: 1 }), { nil: undefined }),
    filling: fc.option(filling, { freq: 60 }),
    id: fc.option(fc.constantFrom('case-1'), { nil: undefined, freq: 3 }),
  })
  .map(({ base, inner, filling: whole, ...rest }): Record<string, unknown> => {
    const { element, ...known } = whole ?? { element: {} };
    const given = { ...known, ...base };
    const priors = (given.priors as Record<string, unknown>[] | undefined)?.map((one) => ({
      ...element,
      ...one,
    }));
    const nested = priors?.map((one, index) => (index === 0 && inner ? { ...one, priors: inner } : one));
    return withoutUndefined({ ...given, ...withoutUndefined(rest), ...(nested ? { priors: nested } : {}) });
  });
