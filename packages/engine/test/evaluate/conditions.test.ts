import type { CheckedCondition } from '@shouze/dsl';
import { describe, expect, test } from 'vitest';
import { truthOf } from '../../src/evaluate/condition.ts';
import { isGap } from '../../src/evaluate/gap.ts';
import { scopeOf, situationOf } from '../../src/evaluate/situation.ts';
import { aPrior, factsOf, type PolicySketch, policy, weekends } from '../kit/policy.ts';
import {
  and,
  compare,
  count,
  e,
  is,
  k,
  known,
  m,
  not,
  or,
  quantified,
  some,
  truth,
  within,
} from '../kit/terms.ts';
import { t } from '../kit/vocabulary.ts';

type Expected = true | false | 'unknown';

function truthIn(
  condition: CheckedCondition,
  given: Record<string, unknown>,
  sketch: PolicySketch = {},
): Expected {
  const made = policy(sketch);
  const found = truthOf(condition, scopeOf(situationOf(made, factsOf(made, given), weekends)));
  return isGap(found) ? 'unknown' : found;
}

const T = is(m('kind'), k.kind('civil'));
const F = is(m('kind'), k.kind('criminal'));
const U = truth(m('urgent'));

describe('Kleene’s strong logic', () => {
  test.each<[string, CheckedCondition, Expected]>([
    ['T and U', and(T, U), 'unknown'],
    ['F and U', and(F, U), false],
    ['U and F', and(U, F), false],
    ['U and U', and(U, U), 'unknown'],
    ['T or U', or(T, U), true],
    ['U or T', or(U, T), true],
    ['F or U', or(F, U), 'unknown'],
    ['not U', not(U), 'unknown'],
    ['not T', not(T), false],
    ['not F', not(F), true],
  ])('%s', (_, condition, expected) => expect(truthIn(condition, {})).toBe(expected));
});

const amount = m('amount');
const on = (date: string) => k.date(date);

describe('comparisons', () => {
  test.each<[string, CheckedCondition, Record<string, unknown>, Expected]>([
    ['is', is(amount, k.money(5)), { amount: 5 }, true],
    ['is of another', is(amount, k.money(5)), { amount: 6 }, false],
    ['is of unknown', is(amount, k.money(5)), {}, 'unknown'],
    ['is not', compare('is-not', amount, k.money(5)), { amount: 5 }, false],
    ['lt', compare('lt', amount, k.money(5)), { amount: 4.99 }, true],
    ['lt equal', compare('lt', amount, k.money(5)), { amount: 5 }, false],
    ['lte equal', compare('lte', amount, k.money(5)), { amount: 5 }, true],
    ['gt', compare('gt', amount, k.money(5)), { amount: 5.01 }, true],
    ['gte', compare('gte', amount, k.money(5)), { amount: 5 }, true],
    ['before', compare('lt', m('received'), on('2022-10-09')), {}, true],
    ['member', within(m('kind'), [k.kind('criminal'), k.kind('civil')]), {}, true],
    ['not member', within(m('kind'), [k.kind('criminal')], true), {}, true],
    ['member of unknown', within(m('second_kind'), [k.kind('criminal')]), {}, 'unknown'],
    [
      'persons by id',
      is(m('officer'), m('deputy')),
      { officer: '王某', deputy: { id: '王某', name: '王' } },
      true,
    ],
    ['truth', truth(m('urgent')), { urgent: true }, true],
    ['在岗 is yes where absent', truth(m('officer', 'active')), { officer: '王某' }, true],
    ['在岗 as given', truth(m('officer', 'active')), { officer: { id: '王某', active: false } }, false],
    ['在岗 of unknown', truth(m('officer', 'active')), {}, 'unknown'],
    [
      'a field of an optional record',
      is(m('main', 'handler'), k.person('甲')),
      { main: aPrior({ handler: '甲' }) },
      true,
    ],
    ['a field of an unknown record', is(m('main', 'handler'), k.person('甲')), {}, 'unknown'],
    ['a field of no record', is(m('main', 'handler'), k.person('甲')), { main: null }, false],
  ])('%s', (_, condition, given, expected) => expect(truthIn(condition, given)).toBe(expected));

  test('case numbers are the case’s, not the text’s', () => {
    const twice = some(
      'a',
      some('b', and(truth(e('b', 'linked')), is(e('a', 'case_number'), e('b', 'case_number')))),
    );
    const priors = [
      aPrior({ case_number: '（2022）川1527民初1号', linked: false }),
      aPrior({ linked: true }),
    ];
    expect(truthIn(twice, { priors })).toBe(true);
  });
});

describe('none is known', () => {
  const none = { amount: null, urgent: null, second_kind: null };
  test.each<[string, CheckedCondition, Expected]>([
    ['is none', is(amount, k.none), true],
    ['is not none', compare('is-not', amount, k.none), false],
    ['known', known(amount), true],
    ['unknown', known(amount, true), false],
    ['is', is(amount, k.money(0)), false],
    ['is not', compare('is-not', amount, k.money(0)), true],
    ['lt', compare('lt', amount, k.money(5)), false],
    ['gte', compare('gte', amount, k.money(5)), false],
    ['not lt', not(compare('lt', amount, k.money(5))), true],
    ['in', within(m('second_kind'), [k.kind('civil')]), false],
    ['not in', within(m('second_kind'), [k.kind('civil')], true), true],
    ['truth', truth(m('urgent')), false],
    ['two nones are not the same', is(m('officer'), m('deputy')), false],
  ])('%s', (_, condition, expected) =>
    expect(truthIn(condition, { ...none, officer: null, deputy: null })).toBe(expected),
  );

  test('a value is not none', () => expect(truthIn(is(amount, k.none), { amount: 0 })).toBe(false));
  test('unknown is not none', () => {
    expect(truthIn(is(amount, k.none), {})).toBe('unknown');
    expect(truthIn(known(amount), {})).toBe(false);
  });
});

describe('collections', () => {
  const linked = truth(e('p', 'linked'));
  const [yes, no, open] = [aPrior({ linked: true }), aPrior({ linked: false }), aPrior()];
  const S = some('p', linked);
  const N = quantified('no', 'p', linked);
  const E = quantified('every', 'p', linked);
  const atLeast = (n: number) => count('p', 'gte', k.integer(n), linked);
  test.each<[string, CheckedCondition, unknown[] | undefined, Expected]>([
    ['some of none', S, [], false],
    ['some', S, [no, yes], true],
    ['some, with unknown', S, [open, yes], true],
    ['some, open', S, [no, open], 'unknown'],
    ['some of an unknown list', S, undefined, 'unknown'],
    ['no of none', N, [], true],
    ['no', N, [no, no], true],
    ['no, open', N, [no, open], 'unknown'],
    ['no, false', N, [yes, open], false],
    ['every of none', E, [], true],
    ['every', E, [yes, yes], true],
    ['every, false', E, [no, open], false],
    ['every, open', E, [yes, open], 'unknown'],
    ['count', atLeast(1), [yes, no], true],
    ['count too few', atLeast(2), [yes, no], false],
    ['count open', atLeast(2), [yes, open], 'unknown'],
    ['count settled in spite of unknowns', atLeast(1), [yes, open], true],
    ['count cannot be reached', atLeast(3), [yes, open], false],
    ['count of an unknown list', atLeast(1), undefined, 'unknown'],
    ['count is 1', count('p', 'is', k.integer(1), linked), [yes, open], 'unknown'],
    ['count without a condition', count('p', 'is', k.integer(2)), [yes, open], true],
    ['some without a condition', some('p', null), [open], true],
  ])('%s', (_, condition, priors, expected) => {
    expect(truthIn(condition, priors === undefined ? {} : { priors })).toBe(expected);
  });

  test('an inner quantifier sees the outer element and the matter', () => {
    const condition = some(
      'a',
      some(
        'b',
        and(is(e('b', 'handler'), e('a', 'handler')), compare('lt', e('b', 'closed_on'), m('received'))),
        { collection: m('batch') },
      ),
    );
    const [a, b] = [aPrior({ handler: '甲' }), aPrior({ handler: '甲', closed_on: '2022-10-07' })];
    expect(truthIn(condition, { priors: [a], batch: [b] })).toBe(true);
    expect(truthIn(condition, { priors: [a], batch: [{ ...b, closed_on: '2022-10-08' }] })).toBe(false);
  });
});

describe('definitions, look-ups, parameters', () => {
  const definitions = {
    procedural: {
      owner: 'prior',
      condition: within(e('self', 'outcome'), [k.outcome('withdrawn'), k.outcome('deemed_withdrawn')]),
    },
    small: { owner: 'filing', condition: compare('lt', e('self', 'amount'), k.money(50_000)) },
  };
  const defined = (definition: string, on: ReturnType<typeof m>): CheckedCondition => ({
    kind: 'defined',
    definition,
    on,
    at: m('x') as never,
  });

  test('a definition is read on an element or on the matter', () => {
    const onPrior = some('p', defined('procedural', e('p')));
    expect(truthIn(onPrior, { priors: [aPrior({ outcome: 'withdrawn' })] }, { definitions })).toBe(true);
    expect(truthIn(onPrior, { priors: [aPrior({ outcome: 'judgment' })] }, { definitions })).toBe(false);
    expect(truthIn(onPrior, { priors: [aPrior()] }, { definitions })).toBe('unknown');
    expect(truthIn(defined('small', m()), { amount: 1 }, { definitions })).toBe(true);
  });

  const lookups = {
    division: { entries: { civil: k.unit('civil_1'), criminal: k.none }, otherwise: k.unit('civil_2') },
  };
  test.each([
    ['civil', 'civil_1', true],
    ['enforcement', 'civil_2', true],
    ['criminal', 'civil_2', false],
  ])('the division of %s is %s: %s', (kind, unit, expected) => {
    const lookup = { kind: 'lookup' as const, lookup: 'division', key: m('kind'), type: t.unit };
    expect(truthIn(is(lookup, k.unit(unit)), { kind }, { lookups })).toBe(expected);
  });

  const parameters = {
    limit: [
      [null, k.money(10)],
      ['2024-01-01', k.money(20)],
      ['2025-01-01', k.money(30)],
    ] as const,
  };
  test.each([
    ['2023-12-31', 10],
    ['2024-01-01', 20],
    ['2024-12-31', 20],
    ['2030-01-01', 30],
  ])('on %s the parameter is %s', (received, value) => {
    expect(
      truthIn(is(m('amount'), k.parameter('limit', t.money)), { received, amount: value }, { parameters }),
    ).toBe(true);
  });
});

describe('dates', () => {
  const received = m('received');
  const shift = (sign: '+' | '-', duration: ReturnType<typeof k.days>) => ({
    kind: 'shift' as const,
    base: received,
    sign,
    duration,
    type: t.date,
  });
  const expiry = (duration: ReturnType<typeof k.days>) => ({
    kind: 'expiry' as const,
    from: received,
    duration,
    type: t.date,
  });
  const between = { kind: 'days-between' as const, from: m('taken_on'), to: received, type: t.integer };
  test.each<[string, CheckedCondition, Record<string, unknown>, Expected]>([
    ['a shift is plain', is(shift('+', k.days(7)), on('2022-10-15')), {}, true],
    ['backwards', is(shift('-', k.days(8)), on('2022-09-30')), {}, true],
    [
      'months end on the last day',
      is(shift('+', k.months(1)), on('2022-02-28')),
      { received: '2022-01-31' },
      true,
    ],
    ['an expiry is rolled', is(expiry(k.days(7)), on('2022-10-17')), {}, true],
    ['working days', is(shift('+', k.workingDays(1)), on('2022-10-10')), {}, true],
    ['days between', is(between, k.integer(7)), { taken_on: '2022-10-01' }, true],
    ['days between, backwards', is(between, k.integer(-1)), { taken_on: '2022-10-09' }, true],
    ['days between, unknown', is(between, k.integer(7)), {}, 'unknown'],
    ['days from none', is(between, k.integer(0)), { taken_on: null }, false],
  ])('%s', (_, condition, given, expected) => expect(truthIn(condition, given)).toBe(expected));
});
