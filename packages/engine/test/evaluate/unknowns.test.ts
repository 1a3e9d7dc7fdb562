import type { CheckedCondition } from '@shouze/dsl';
import { describe, expect, test } from 'vitest';
import type { Decision } from '../../src/index.ts';
import { aPrior, assignee, decideFor, duty, type PolicySketch } from '../kit/policy.ts';
import {
  and,
  compare,
  count,
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

const urgent = truth(m('urgent'));
const local = truth(m('local'));
const paths = ({ missing }: Decision) => missing.map(({ path }) => path);
const codes = ({ warnings }: Decision) => warnings.map(({ code }) => code);
const needs = (sketch: PolicySketch, given: Record<string, unknown> = {}) => {
  const decision = decideFor(sketch, given);
  expect(decision.status).toBe('needs_facts');
  return paths(decision);
};

describe('what cannot matter is not asked for (4.2)', () => {
  test('an unknown that keeps nothing from being decided', () => {
    const rules = {
      A: { to: [toUnit('civil_1')], overrides: ['B'] },
      B: { when: urgent, to: [toUnit('civil_2')] },
    };
    expect(decideFor({ rules })).toMatchObject({
      status: 'decided',
      assignee: { id: 'civil_1' },
      missing: [],
      overridden: [],
    });
  });

  test('all completions agree, whichever rule carries them', () => {
    const rules = {
      A: { when: urgent, to: [toUnit('civil_1')] },
      B: { when: not(urgent), to: [toUnit('civil_1')] },
    };
    expect(decideFor({ rules })).toMatchObject({
      status: 'decided',
      assignee: { id: 'civil_1' },
      rules: [
        { name: 'A', certain: false },
        { name: 'B', certain: false },
      ],
    });
  });

  test('a rule that is true outright is certain, though another may join it', () => {
    const rules = { A: { to: [toUnit('civil_1')] }, B: { when: urgent, to: [toUnit('civil_1')] } };
    expect(decideFor({ rules }).rules).toMatchObject([
      { name: 'A', certain: true },
      { name: 'B', certain: false },
    ]);
  });

  test('other cases agree with the rest', () => {
    const rules = {
      A: { when: urgent, to: [toUnit('civil_1')] },
      Z: { when: 'otherwise' as const, to: [toUnit('civil_1')] },
    };
    expect(decideFor({ rules })).toMatchObject({
      status: 'decided',
      rules: [
        { name: 'A', certain: false },
        { name: 'Z', certain: false },
      ],
    });
  });

  test('duties, due dates, roles and procedures have to agree, too', () => {
    const same = { to: [toUnit('civil_1')] };
    const either = (extra: object) => ({
      rules: { A: { when: urgent, ...same, ...extra }, B: { when: not(urgent), ...same } },
    });
    expect(needs(either({ duties: [duty('divert', assignee)] }))).toEqual(['urgent']);
    expect(needs(either({ roles: [{ role: 'assistant', choices: [toUnit('civil_2')] }] }))).toEqual([
      'urgent',
    ]);
    expect(needs({ ...either({ procedures: ['P'] }), procedures: { P: null } })).toEqual(['urgent']);
    expect(decideFor(either({ citing: ['only a citation'] })).status).toBe('decided');
  });

  test('cases that no completion decides are no rule, or a conflict', () => {
    const sides = (id: string) => ({
      A: { to: [toUnit('civil_1')] },
      B: { when: urgent, to: [toUnit(id)] },
      C: { when: not(urgent), to: [toUnit(id)] },
    });
    expect(decideFor({ rules: sides('civil_2') })).toMatchObject({
      status: 'conflict',
      candidates: [{ rule: 'A' }, { rule: 'B' }, { rule: 'C' }],
    });
  });

  test('an exhaustive choice of enum members decides; none is one of the values', () => {
    const byKind = (...kinds: string[]) => within(m('second_kind'), kinds.map(k.kind));
    const rules = (rest: ReturnType<typeof byKind>) => ({
      A: { when: byKind('civil', 'criminal'), to: [toUnit('civil_1')] },
      B: { when: rest, to: [toUnit('civil_1')] },
    });
    expect(needs({ rules: rules(byKind('administrative', 'enforcement')) })).toEqual(['second_kind']);
    expect(decideFor({ rules: rules(not(byKind('civil', 'criminal'))) }).status).toBe('decided');
  });
});

describe('what matters is asked for', () => {
  test('a fact with its type and values, and the candidates so far', () => {
    const rules = {
      A: {
        when: is(m('second_kind'), k.kind('civil')),
        to: [toUnit('civil_1')],
        duties: [duty('divert', assignee)],
      },
      Z: { when: 'otherwise' as const, to: [toUnit('civil_2')] },
    };
    const decision = decideFor({ rules });
    expect(decision.missing).toEqual([
      { path: 'second_kind', type: 'kind', values: ['administrative', 'civil', 'criminal', 'enforcement'] },
    ]);
    expect(decision.candidates).toMatchObject([
      { rule: 'A', assignee: { id: 'civil_1' }, duties: [{ actor: 'civil_1' }] },
      { rule: 'Z', assignee: { id: 'civil_2' } },
    ]);
    expect(decision).not.toHaveProperty('assignee');
    expect(decision.rules).toEqual([]);
  });

  test.each([
    ['yesno', truth(m('urgent')), { path: 'urgent', type: 'yesno', values: [true, false] }],
    [
      'date',
      compare('lt', m('taken_on'), k.date('2022-01-01')),
      { path: 'taken_on', type: 'date', values: [] },
    ],
    ['money', compare('gte', m('amount'), k.money(50_000)), { path: 'amount', type: 'money', values: [] }],
    ['integer', is(m('pages'), k.integer(3)), { path: 'pages', type: 'integer', values: [] }],
    ['text', is(m('note'), k.text('x')), { path: 'note', type: 'text', values: [] }],
    ['person', is(m('officer'), k.person('甲')), { path: 'officer', type: 'person', values: [] }],
    [
      'unit',
      is(m('division'), k.unit('civil_1')),
      { path: 'division', type: 'unit', values: ['civil_1', 'civil_2', 'filing_division'] },
    ],
    ['none', is(m('note'), k.none), { path: 'note', type: 'text', values: [] }],
    ['a record', is(m('main', 'handler'), k.person('甲')), { path: 'main', type: 'prior', values: [] }],
    [
      'a list',
      some('p', truth(e('p', 'same_dispute'))),
      { path: 'priors', type: 'list of prior', values: [] },
    ],
    ['a list without conditions', some('p', null), { path: 'priors', type: 'list of prior', values: [] }],
    ['a count', count('p', 'gte', k.integer(2)), { path: 'priors', type: 'list of prior', values: [] }],
    [
      'a field of an element',
      some('p', is(e('p', 'outcome'), k.outcome('judgment'))),
      {
        path: 'priors[0].outcome',
        type: 'outcome',
        values: ['deemed_withdrawn', 'judgment', 'mediation', 'withdrawn'],
      },
    ],
  ])('%s', (name, when, expected) => {
    const rules = {
      A: { when, to: [toUnit('civil_1')] },
      Z: { when: 'otherwise' as const, to: [toUnit('civil_2')] },
    };
    const decision = decideFor({ rules }, name === 'a field of an element' ? { priors: [aPrior()] } : {});
    expect(decision).toMatchObject({ status: 'needs_facts', missing: [expected], warnings: [] });
  });

  test('not the facts that only matter when another one is known to be otherwise', () => {
    const rules = {
      A: { when: and(urgent, local), to: [toUnit('civil_1')] },
      Z: { when: 'otherwise' as const, to: [toUnit('civil_2')] },
    };
    expect(needs({ rules }, { urgent: true })).toEqual(['local']);
    expect(needs({ rules })).toEqual(['local', 'urgent']);
    expect(decideFor({ rules }, { urgent: false }).status).toBe('decided');
  });

  test('the most decisive first', () => {
    // Where kind is civil nothing else is asked; otherwise two more facts are.
    const civil = is(m('second_kind'), k.kind('civil'));
    const rules = {
      A: { when: civil, to: [toUnit('civil_1')], overrides: ['B', 'C'] },
      B: { when: or(local, urgent), to: [toUnit('civil_2')] },
      Z: { when: 'otherwise' as const, to: [toUnit('filing_division')] },
    };
    const missing = needs({ rules });
    expect(missing).toHaveLength(3);
    // kind leaves 0 (civil) or 2 (any other, none); local 1 (yes) or 2 (no, none), and so does urgent.
    expect(missing).toEqual(['second_kind', 'local', 'urgent']);
  });

  test('a contradiction in terms is seen through', () => {
    const rules = {
      A: { when: or(urgent, not(urgent)), to: [toUnit('civil_1')] },
      B: { when: and(local, not(local)), to: [toUnit('civil_2')] },
    };
    expect(decideFor({ rules })).toMatchObject({ status: 'decided', rules: [{ name: 'A', certain: false }] });
  });
});

describe('who is responsible', () => {
  test('an unknown person matters where he is responsible', () => {
    const rules = { A: { to: [to(m('officer')), toUnit('civil_1')] } };
    expect(needs({ rules })).toEqual(['officer']);
    expect(decideFor({ rules }).candidates).toEqual([
      { rule: 'A', assignee: null, duties: [], open: ['officer'] },
    ]);
  });

  test('an unknown bar matters where it names the one who would be assigned', () => {
    const bars = { X: { when: some('p', truth(e('p', 'linked'))), persons: [e('p', 'handler')] } };
    const rules = { A: { to: [to(m('officer')), toUnit('civil_1')] } };
    expect(needs({ rules, bars }, { officer: '王某', priors: [aPrior()] })).toEqual(['priors[0].linked']);
    expect(needs({ rules, bars }, { officer: '王某' })).toEqual(['priors']);
    expect(decideFor({ rules, bars }, { officer: '李某', priors: [aPrior()] })).toMatchObject({
      status: 'decided',
      assignee: { id: '李某' },
    });
    expect(decideFor({ rules: { A: { to: [toUnit('civil_1')] } }, bars }).status).toBe('decided');
  });

  test('在岗 is not completed: absent means yes', () => {
    expect(
      decideFor({ rules: { A: { to: [to(m('officer')), toUnit('civil_1')] } } }, { officer: '王某' }),
    ).toMatchObject({ assignee: { id: '王某' } });
  });

  test('an unknown sort key matters where it chooses between results', () => {
    const rules = { A: { when: some('p', null), to: [to(e('p', 'handler')), toUnit('civil_1')] } };
    const priors = (other: string) => [
      aPrior({ handler: '甲', closed_on: '2021-01-01' }),
      aPrior({ handler: other }),
    ];
    expect(needs({ rules }, { priors: priors('乙') })).toEqual(['priors[1].closed_on']);
    expect(decideFor({ rules }, { priors: priors('甲') })).toMatchObject({
      status: 'decided',
      assignee: { id: '甲' },
      bound: {},
    });
  });

  test('an element that may satisfy matters only where it could be chosen', () => {
    const rules = {
      A: { when: some('p', truth(e('p', 'linked'))), to: [to(e('p', 'handler')), toUnit('civil_1')] },
    };
    const later = aPrior({ handler: '甲', closed_on: '2021-01-01', linked: true });
    expect(
      decideFor({ rules }, { priors: [later, aPrior({ handler: '乙', closed_on: '2020-01-01' })] }),
    ).toMatchObject({ assignee: { id: '甲' } });
    expect(needs({ rules }, { priors: [later, aPrior({ handler: '乙', closed_on: '2022-01-01' })] })).toEqual(
      ['priors[1].linked'],
    );
  });

  test('a choice whose pool is known needs no more', () => {
    const rules = {
      A: { when: urgent, to: [draw('lot', k.unit('civil_1'))] },
      B: { when: not(urgent), to: [draw('lot', k.unit('civil_1'))] },
    };
    expect(decideFor({ rules }).status).toBe('decided');
  });
});

describe('dates and numbers', () => {
  const window = (low: string, high: string) =>
    and(compare('gte', m('taken_on'), k.date(low)), compare('lte', m('taken_on'), k.date(high)));
  const taken = m('taken_on');

  test('the start of a period matters by the due date', () => {
    expect(
      needs({
        rules: { A: { to: [toUnit('civil_1')], duties: [duty('divert', assignee, taken, k.days(5))] } },
      }),
    ).toEqual(['taken_on']);
  });

  test('a single day within a range is found', () => {
    const rules = {
      A: { to: [toUnit('civil_1')] },
      B: { when: window('2022-10-11', '2022-10-11'), to: [toUnit('civil_2')] },
    };
    expect(needs({ rules })).toEqual(['taken_on']);
    expect(
      decideFor({ rules: { ...rules, B: { ...rules.B, when: window('2022-10-12', '2022-10-11') } } }).status,
    ).toBe('decided');
  });

  const expired = { kind: 'expiry' as const, from: taken, duration: k.days(15), type: t.date };
  const shifted = {
    kind: 'shift' as const,
    base: taken,
    sign: '+' as const,
    duration: k.days(15),
    type: t.date,
  };
  test.each([
    ['an expiry that can fall on the day', is(expired, k.date('2022-10-24')), 'needs_facts'],
    ['an expiry that never falls on a Sunday', is(expired, k.date('2022-10-23')), 'decided'],
    ['a shift that can', is(shifted, k.date('2022-10-23')), 'needs_facts'],
    [
      'days between',
      is({ kind: 'days-between', from: taken, to: m('received'), type: t.integer }, k.integer(3)),
      'needs_facts',
    ],
    [
      'impossible days between',
      and(
        is({ kind: 'days-between', from: taken, to: m('received'), type: t.integer }, k.integer(3)),
        compare('gt', taken, m('received')),
      ),
      'decided',
    ],
  ])('%s', (_, when, status) => {
    expect(
      decideFor({ rules: { A: { to: [toUnit('civil_1')] }, B: { when, to: [toUnit('civil_2')] } } }),
    ).toMatchObject({ status, warnings: [] });
  });

  test('a gap between thresholds', () => {
    const rules = {
      A: { when: compare('lt', m('amount'), k.money(50_000)), to: [toUnit('civil_1')] },
      B: { when: compare('gt', m('amount'), k.money(50_000)), to: [toUnit('civil_1')] },
      C: { when: is(m('amount'), k.none), to: [toUnit('civil_1')] },
    };
    expect(needs({ rules })).toEqual(['amount']);
    expect(
      decideFor({
        rules: { ...rules, B: { ...rules.B, when: compare('gte', m('amount'), k.money(50_000)) } },
      }).status,
    ).toBe('decided');
  });

  test('two unknown dates against each other', () => {
    const before = compare('lt', taken, e('p', 'closed_on'));
    const after = compare('gte', taken, e('p', 'closed_on'));
    const priors = [aPrior()];
    const both = (third: CheckedCondition) => ({
      A: { when: some('p', before), to: [toUnit('civil_1')] },
      B: { when: some('p', after), to: [toUnit('civil_1')] },
      C: { when: third, to: [toUnit('civil_1')] },
    });
    const noDate = or(
      is(taken, k.none),
      some('p', is(e('p', 'closed_on'), k.none), { binds: false, take: [] }),
    );
    expect(decideFor({ rules: both(noDate) }, { priors })).toMatchObject({
      status: 'decided',
      warnings: [],
    });
  });

  test('two unknown dates that are computed with are not proved: asked for, with a warning', () => {
    const late = compare('lt', shifted, e('p', 'closed_on'));
    const rules = {
      A: { to: [toUnit('civil_1')] },
      B: { when: some('p', and(late, compare('lt', e('p', 'closed_on'), taken))), to: [toUnit('civil_2')] },
    };
    const decision = decideFor({ rules }, { priors: [aPrior()] });
    expect(decision.status).toBe('needs_facts');
    expect(codes(decision)).toEqual(['inexact-completion']);
  });
});

describe('lists', () => {
  test('known and unknown are read on the facts as given', () => {
    const rules = {
      A: { when: known(m('amount')), to: [toUnit('civil_1')] },
      B: { when: known(m('amount'), true), to: [toUnit('civil_2')] },
    };
    expect(decideFor({ rules })).toMatchObject({ status: 'decided', assignee: { id: 'civil_2' } });
    expect(decideFor({ rules }, { amount: null })).toMatchObject({ assignee: { id: 'civil_1' } });
  });

  test('longer lists than were imagined are never assumed away', () => {
    const every = quantified('every', 'p', truth(e('p', 'linked')));
    const rules = {
      A: { when: every, to: [toUnit('civil_1')] },
      B: { when: not(every), to: [toUnit('civil_1')] },
    };
    const decision = decideFor({ rules });
    expect(decision).toMatchObject({ status: 'needs_facts', missing: [{ path: 'priors' }] });
    expect(codes(decision)).toEqual(['inexact-completion']);
  });

  test('counts are imagined beyond their bound', () => {
    const rules = {
      A: { to: [toUnit('civil_1')] },
      B: { when: count('p', 'gt', k.integer(2)), to: [toUnit('civil_2')] },
    };
    expect(decideFor({ rules })).toMatchObject({
      status: 'needs_facts',
      missing: [{ path: 'priors' }],
      warnings: [],
    });
  });
});

describe('what a candidate hangs on', () => {
  const taken = m('taken_on');
  const dated = { A: { to: [toUnit('civil_1')], duties: [duty('divert', assignee, taken, k.days(5))] } };

  test('whom it names is told where only a due date is open', () => {
    expect(decideFor({ rules: dated }).candidates).toMatchObject([
      { rule: 'A', assignee: { id: 'civil_1' }, duties: [], open: ['taken_on'] },
    ]);
  });

  test('the duties that are certain, beside one that is open', () => {
    const both = [...dated.A.duties, duty('examine', k.unit('civil_2'))];
    expect(decideFor({ rules: { A: { ...dated.A, duties: both } } }).candidates).toMatchObject([
      { duties: [{ action: 'examine', actor: 'civil_2' }], open: ['taken_on'] },
    ]);
  });

  test('the element that it would bind, where all that could be bound lead to the same', () => {
    const rules = {
      A: { when: some('p', truth(e('p', 'linked'))), to: [to(e('p', 'handler')), toUnit('civil_1')] },
      Z: { when: 'otherwise' as const, to: [toUnit('civil_2')] },
    };
    expect(decideFor({ rules }, { priors: [aPrior({ handler: '甲' })] }).candidates).toMatchObject([
      { rule: 'A', assignee: { id: '甲' }, open: ['priors[0].linked'] },
      { rule: 'Z', assignee: { id: 'civil_2' }, open: ['priors[0].linked'] },
    ]);
  });

  test('a rule that cannot be heard any more is no candidate', () => {
    const rules = {
      A: { when: urgent, to: [toUnit('civil_1')], overrides: ['C'] },
      B: { when: not(urgent), to: [toUnit('civil_2')], overrides: ['C'] },
      C: { when: local, to: [toUnit('filing_division')] },
    };
    expect(decideFor({ rules }).candidates).toMatchObject([{ rule: 'A' }, { rule: 'B' }]);
    expect(needs({ rules })).toEqual(['urgent']);
  });
});

test('an unknown number that a count is compared with has as many values as there may be elements', () => {
  const few = count('p', 'lte', m('pages'));
  const rules = { A: { when: few, to: [toUnit('civil_1')] }, B: { when: not(few), to: [toUnit('civil_2')] } };
  const priors = [aPrior(), aPrior(), aPrior(), aPrior()];
  expect(needs({ rules }, { priors })).toEqual(['pages']);
  expect(codes(decideFor({ rules }, { priors }))).toEqual([]);
  const same = { ...rules, B: { ...rules.B, to: [toUnit('civil_1')] } };
  expect(decideFor({ rules: same }, { priors })).toMatchObject({ status: 'decided', warnings: [] });
});

describe('how much is gone through', () => {
  const priors = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      aPrior({ case_number: `(2022)川1527民初${index + 1}号`, handler: `甲${index}` }),
    );

  test('facts that are independent of each other do not multiply', () => {
    const linked = count('p', 'is', k.integer(20), truth(e('p', 'linked')));
    const rules = { A: { to: [toUnit('civil_1')] }, B: { when: linked, to: [toUnit('civil_2')] } };
    const decision = decideFor({ rules }, { priors: priors(40) });
    expect(decision.missing).toHaveLength(40);
    expect(decision.warnings).toEqual([]);
  });

  test('more unknown sort keys than are gone through are told of', () => {
    const rules = { A: { when: some('p', null), to: [to(e('p', 'handler')), toUnit('civil_1')] } };
    expect(codes(decideFor({ rules }, { priors: priors(3) }))).toEqual([]);
    expect(codes(decideFor({ rules }, { priors: priors(7) }))).toEqual(['inexact-completion']);
  });

  test('a spent budget asks, and says so', () => {
    // Which of 30 cases comes last, and which of its fields are the same as which of the matter's.
    const last = some('p', or(is(e('p', 'unit'), m('division')), compare('lt', e('p', 'closed_on'), taken)));
    const rules = { A: { when: last, to: [to(e('p', 'handler')), to(e('p', 'unit')), toUnit('civil_1')] } };
    const decision = decideFor({ rules }, { priors: priors(30) });
    expect(decision.status).toBe('needs_facts');
    expect(paths(decision)).toContain('priors[7].closed_on');
    expect(codes(decision)).toEqual(['inexact-completion']);
  });
  const taken = m('taken_on');
});
