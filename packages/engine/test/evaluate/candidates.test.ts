import { describe, expect, test } from 'vitest';
import { aPrior, assignee, decideFor, duty, policy } from '../kit/policy.ts';
import { and, designated, draw, e, is, k, m, or, some, to, toUnit, truth } from '../kit/terms.ts';

const urgent = truth(m('urgent'));
const local = truth(m('local'));

describe('candidates (4.1)', () => {
  test('one rule that holds decides', () => {
    const decision = decideFor(
      {
        rules: { A: { when: urgent, to: [toUnit('civil_1')] }, B: { when: local, to: [toUnit('civil_2')] } },
      },
      { urgent: true, local: false },
    );
    expect(decision).toMatchObject({
      status: 'decided',
      assignee: { kind: 'unit', id: 'civil_1', fallback: 0 },
      rules: [{ name: 'A', at: 'test.shouze:1:1', certain: true }],
      missing: [],
    });
  });

  test('a candidate that another one overrides is dropped, and told', () => {
    const rules = {
      A: { when: urgent, to: [toUnit('civil_1')], overrides: ['B'] },
      B: { when: local, to: [toUnit('civil_2')] },
    };
    expect(decideFor({ rules }, { urgent: true, local: true })).toMatchObject({
      status: 'decided',
      assignee: { id: 'civil_1' },
      overridden: [{ rule: 'B', by: ['A'] }],
    });
    expect(decideFor({ rules }, { urgent: false, local: true })).toMatchObject({
      assignee: { id: 'civil_2' },
      overridden: [],
    });
  });

  test('precedence is closed over rules that do not hold', () => {
    const rules = {
      A: { when: urgent, to: [toUnit('civil_1')], overrides: ['B'] },
      B: { when: is(m('kind'), k.kind('criminal')), to: [toUnit('civil_2')], overrides: ['C'] },
      C: { when: local, to: [toUnit('filing_division')] },
    };
    expect(decideFor({ rules }, { urgent: true, local: true })).toMatchObject({
      assignee: { id: 'civil_1' },
    });
  });

  test('rules that agree merge: all are named, duties and procedures united', () => {
    const within = (days: number) => [m('received'), k.days(days)] as const;
    const rules = {
      A: {
        to: [toUnit('civil_1')],
        duties: [duty('divert', assignee, ...within(5)), duty('notify', k.unit('civil_2'))],
        procedures: ['P'],
        citing: ['b', 'a'],
      },
      B: {
        to: [to(m('officer')), toUnit('civil_1')],
        duties: [duty('divert', assignee, ...within(5)), duty('divert', assignee, ...within(10))],
        procedures: ['P', 'O'],
        citing: ['a'],
      },
    };
    const decision = decideFor(
      {
        rules,
        procedures: {
          P: { from: m('received'), within: k.days(5) },
          O: { from: m('taken_on'), within: k.days(5) },
        },
      },
      { officer: null },
    );
    expect(decision).toMatchObject({
      status: 'decided',
      assignee: { id: 'civil_1', fallback: 0 },
      rules: [{ name: 'A' }, { name: 'B' }],
      duties: [
        { action: 'divert', actor: 'civil_1', from: '2022-10-08', due: '2022-10-13' },
        { action: 'divert', actor: 'civil_1', from: '2022-10-08', due: '2022-10-18' },
        { action: 'notify', actor: 'civil_2', from: null, due: null, provisional: false },
      ],
      procedures: [
        { name: 'O', until: null },
        { name: 'P', until: '2022-10-13' },
      ],
      citations: ['a', 'b'],
    });
    expect(decision.warnings.map(({ code }) => code)).toEqual(['different-due-dates', 'provisional-date']);
  });

  test('rules that differ in the responsible are a conflict, with each party', () => {
    const rules = {
      B: { to: [toUnit('civil_2')] },
      A: { to: [toUnit('civil_1')], duties: [duty('divert', assignee)] },
    };
    const decision = decideFor({ rules });
    expect(decision.status).toBe('conflict');
    expect(decision).not.toHaveProperty('assignee');
    expect(decision.candidates).toEqual([
      {
        rule: 'A',
        assignee: { kind: 'unit', id: 'civil_1', fallback: 0 },
        duties: [{ action: 'divert', actor: 'civil_1', from: null, due: null, provisional: false }],
      },
      { rule: 'B', assignee: { kind: 'unit', id: 'civil_2', fallback: 0 }, duties: [] },
    ]);
  });

  test('rules that differ in a role are a conflict', () => {
    const roles = (id: string) => [{ role: 'assistant', choices: [toUnit(id)] }];
    const rules = (other: string) => ({
      A: { to: [toUnit('civil_1')], roles: roles('civil_2') },
      B: { to: [toUnit('civil_1')], roles: roles(other) },
    });
    expect(decideFor({ rules: rules('filing_division') }).status).toBe('conflict');
    expect(decideFor({ rules: rules('civil_2') })).toMatchObject({
      status: 'decided',
      roles: { assistant: { id: 'civil_2' } },
    });
  });

  test('other cases: only where every other rule is false; then no rule', () => {
    const rules = {
      A: { when: urgent, to: [toUnit('civil_1')] },
      Z: { when: 'otherwise' as const, to: [designated('filing_division')] },
    };
    expect(decideFor({ rules }, { urgent: false })).toMatchObject({
      status: 'decided',
      assignee: { kind: 'draw', by: 'designation', from: 'filing_division', fallback: 0 },
      rules: [{ name: 'Z' }],
    });
    expect(decideFor({ rules }, { urgent: true })).toMatchObject({ assignee: { id: 'civil_1' } });
    expect(decideFor({ rules }).status).toBe('needs_facts');
    expect(decideFor({ rules: { A: rules.A } }, { urgent: false })).toMatchObject({
      status: 'no_rule',
      rules: [],
    });
  });

  test('a standing duty competes with nothing and adds its duties wherever it holds', () => {
    const rules = {
      S: {
        when: urgent,
        duties: [
          duty('examine', k.unit('filing_division'), m('received'), k.days(7)),
          duty('notify', assignee),
        ],
      },
      A: { when: local, to: [toUnit('civil_1')] },
      Z: { when: 'otherwise' as const, to: [draw('lot', k.unit('civil_2'), k.unit('civil_1'))] },
    };
    const decision = decideFor({ rules }, { urgent: true, local: false });
    expect(decision).toMatchObject({
      status: 'decided',
      assignee: { kind: 'draw', by: 'lot', pool: ['civil_1', 'civil_2'] },
      rules: [{ name: 'Z' }],
      standing: [{ name: 'S' }],
      duties: [
        { action: 'examine', due: '2022-10-17' },
        { action: 'notify', actor: 'assignee' },
      ],
    });
    expect(decideFor({ rules }, { urgent: true, local: true }).duties[1]).toMatchObject({
      action: 'notify',
      actor: 'civil_1',
    });
    expect(decideFor({ rules }, { urgent: false, local: true })).toMatchObject({ standing: [], duties: [] });
  });

  test('an empty policy has no rule', () => {
    expect(decideFor({})).toMatchObject({
      status: 'no_rule',
      roles: {},
      excluded: [],
      rules: [],
      policy: 'sha256:test',
    });
  });

  test('the id is echoed; the fields leave in the documented order', () => {
    const decision = decideFor({ rules: { A: { to: [toUnit('civil_1')] } } }, { id: 'x-1' });
    expect(Object.keys(decision)).toEqual([
      'id',
      'status',
      'matter',
      'assignee',
      'roles',
      'excluded',
      'rules',
      'standing',
      'bound',
      'duties',
      'procedures',
      'citations',
      'overridden',
      'missing',
      'warnings',
      'policy',
    ]);
  });

  test('a policy outside of its time decides with a word about it', () => {
    const codes = (effective: string | null, until: string | null) =>
      decideFor({ effective, until, rules: { A: { to: [toUnit('civil_1')] } } }).warnings.map(
        ({ code }) => code,
      );
    expect(codes('2022-10-08', null)).toEqual([]);
    expect(codes('2022-10-09', null)).toEqual(['outside-effective-time']);
    // `废止` names the last day in force.
    expect(codes(null, '2022-10-08')).toEqual([]);
    expect(codes(null, '2022-10-07')).toEqual(['outside-effective-time']);
  });
});

describe('outcomes', () => {
  const fallbacks = { A: { to: [to(m('officer')), to(m('division')), toUnit('filing_division')] } };

  test.each([
    [
      'the first assignable',
      { officer: '王某', division: 'civil_1' },
      { kind: 'person', id: '王某', fallback: 0 },
    ],
    ['none is skipped', { officer: null, division: 'civil_1' }, { kind: 'unit', id: 'civil_1', fallback: 1 }],
    [
      'not on duty is skipped',
      { officer: { id: '王某', active: false }, division: 'civil_1' },
      { kind: 'unit', id: 'civil_1', fallback: 1 },
    ],
    [
      'not on duty holds wherever he stands',
      { officer: '王某', deputy: { id: '王某', active: false }, division: null },
      { kind: 'unit', id: 'filing_division', fallback: 2 },
    ],
    [
      'a unit that is not there',
      { officer: null, division: { id: 'civil_1', active: false } },
      { kind: 'unit', id: 'filing_division', fallback: 2 },
    ],
  ])('%s', (_, given, expected) => {
    expect(decideFor({ rules: fallbacks }, given).assignee).toEqual(expected);
  });

  test('a path of an element that the rule did not bind is skipped', () => {
    const rules = {
      A: {
        to: [to(e('prior', 'handler')), toUnit('civil_1')],
        duties: [duty('notify', e('prior', 'handler'))],
      },
    };
    expect(decideFor({ rules })).toMatchObject({ assignee: { id: 'civil_1', fallback: 1 }, duties: [] });
  });

  test('a pool leaves out who cannot be assigned; an empty one leads on', () => {
    const rules = { A: { to: [draw('rotation', m('officer'), m('deputy')), toUnit('civil_1')] } };
    const bars = { X: { when: truth(m('urgent')), persons: [m('deputy')] } };
    expect(decideFor({ rules, bars }, { officer: '乙', deputy: '甲', urgent: false }).assignee).toEqual({
      kind: 'draw',
      by: 'rotation',
      pool: ['乙', '甲'].sort(),
      fallback: 0,
    });
    expect(decideFor({ rules, bars }, { officer: '乙', deputy: '甲', urgent: true }).assignee).toMatchObject({
      pool: ['乙'],
    });
    expect(decideFor({ rules, bars }, { officer: null, deputy: '甲', urgent: true }).assignee).toMatchObject({
      id: 'civil_1',
      fallback: 1,
    });
  });

  test('lots from the same pool agree, however it is written', () => {
    const rules = {
      A: { to: [draw('lot', k.unit('civil_1'), k.unit('civil_2'))] },
      B: { to: [draw('lot', k.unit('civil_2'), k.unit('civil_1'))] },
    };
    expect(decideFor({ rules }).status).toBe('decided');
    expect(
      decideFor({ rules: { ...rules, C: { to: [draw('rotation', k.unit('civil_2'), k.unit('civil_1'))] } } })
        .status,
    ).toBe('conflict');
  });
});

describe('bars', () => {
  const remanded = some('prior', truth(e('prior', 'remanded')));
  const bars = {
    另行组成合议庭: { when: remanded, persons: [e('prior', 'handler')], citing: ['第四十一条'] },
  };
  const rules = { A: { when: some('prior', null), to: [to(e('prior', 'handler')), toUnit('civil_1')] } };

  test('exclude for every element that satisfies, in every rule', () => {
    const priors = [
      aPrior({ handler: '王某', remanded: true, closed_on: '2022-01-01' }),
      aPrior({ handler: '李某', remanded: true, closed_on: '2021-01-01' }),
      aPrior({ handler: '张某', closed_on: '2020-01-01' }),
    ];
    expect(decideFor({ rules, bars }, { priors })).toMatchObject({
      assignee: { id: 'civil_1', fallback: 1 },
      excluded: [
        { id: '李某', bar: '另行组成合议庭' },
        { id: '王某', bar: '另行组成合议庭' },
      ].sort((a, b) => (a.id < b.id ? -1 : 1)),
      citations: ['第四十一条'],
    });
  });

  test('hold by id, wherever the person stands', () => {
    const priors = [
      aPrior({ closed_on: '2022-01-01' }),
      aPrior({ case_number: '(2021)川1527民初2号', remanded: true, closed_on: '2021-01-01' }),
    ];
    expect(decideFor({ rules, bars }, { priors })).toMatchObject({
      assignee: { id: 'civil_1' },
      excluded: [{ id: '王某' }],
    });
  });

  test('leave others alone', () => {
    const priors = [
      aPrior({ closed_on: '2022-01-01' }),
      aPrior({ handler: '李某', remanded: true, closed_on: '2021-01-01' }),
    ];
    expect(decideFor({ rules, bars }, { priors })).toMatchObject({
      assignee: { id: '王某' },
      excluded: [{ id: '李某' }],
    });
  });
});

describe('bindings', () => {
  const same = some('prior', truth(e('prior', 'same_dispute')));
  const rules = { A: { when: same, to: [to(e('prior', 'handler')), toUnit('civil_1')] } };
  const dispute = (given: Record<string, unknown>) => aPrior({ same_dispute: true, ...given });

  test.each([
    [
      'the entity’s order: latest first',
      [
        dispute({ handler: '甲', closed_on: '2020-01-01' }),
        dispute({ handler: '乙', closed_on: '2021-01-01' }),
      ],
      '乙',
    ],
    [
      'only among those that satisfy',
      [
        dispute({ handler: '甲', closed_on: '2020-01-01' }),
        aPrior({ handler: '乙', closed_on: '2021-01-01' }),
      ],
      '甲',
    ],
    [
      'none sorts last',
      [dispute({ handler: '甲', closed_on: null }), dispute({ handler: '乙', closed_on: '1999-01-01' })],
      '乙',
    ],
    [
      'the next key where the first is equal',
      [
        dispute({ handler: '甲', closed_on: '2020-01-01', case_number: '(2020)川1527民初10号' }),
        dispute({ handler: '乙', closed_on: '2020-01-01', case_number: '(2020)川1527民初9号' }),
      ],
      '乙',
    ],
  ])('%s', (_, priors, expected) => {
    expect(decideFor({ rules }, { priors }).assignee).toMatchObject({ id: expected });
  });

  test('the bound element is told by its case number, else by its path', () => {
    expect(decideFor({ rules }, { priors: [dispute({})] }).bound).toEqual({ prior: '(2022)川1527民初1号' });
  });

  test('take goes before the entity’s order', () => {
    const earliest = some('prior', null, {
      take: [{ field: e('prior', 'closed_on'), direction: 'earliest' }],
    });
    const priors = [
      aPrior({ handler: '甲', closed_on: '2020-01-01' }),
      aPrior({ handler: '乙', closed_on: '2021-01-01' }),
    ];
    expect(decideFor({ rules: { A: { ...rules.A, when: earliest } } }, { priors }).assignee).toMatchObject({
      id: '甲',
    });
  });

  test('a full tie that would lead to different results is a conflict; one that would not is none', () => {
    const tie = (handler: string) => dispute({ handler, closed_on: '2020-01-01' });
    const conflict = decideFor({ rules }, { priors: [tie('甲'), tie('乙')] });
    expect(conflict.status).toBe('conflict');
    expect(conflict.candidates?.map((one) => [one.rule, one.assignee])).toEqual([
      ['A', { kind: 'person', id: '乙', fallback: 0 }],
      ['A', { kind: 'person', id: '甲', fallback: 0 }],
    ]);
    expect(decideFor({ rules }, { priors: [tie('甲'), tie('甲')] })).toMatchObject({
      status: 'decided',
      assignee: { id: '甲' },
    });
  });

  test('inner elements are bound under the outer one', () => {
    const inner = some('inner', truth(e('inner', 'linked')), { collection: e('prior', 'priors') });
    const nested = some('prior', and(truth(e('prior', 'same_dispute')), inner));
    const priors = [
      dispute({ handler: '甲', closed_on: '2020-01-01', priors: [aPrior({ handler: '丙', linked: true })] }),
      dispute({ handler: '乙', closed_on: '2021-01-01', priors: [aPrior({ handler: '丁', linked: false })] }),
    ];
    const decision = decideFor(
      { rules: { A: { when: nested, to: [to(e('inner', 'handler')), toUnit('civil_1')] } } },
      { priors },
    );
    expect(decision).toMatchObject({ assignee: { id: '丙' } });
    expect(Object.keys(decision.bound)).toEqual(['inner', 'prior']);
  });

  test('a quantifier that need not be true binds nothing', () => {
    const optional = or(some('prior', null, { binds: false, take: [] }), truth(m('urgent')));
    expect(
      decideFor(
        { rules: { A: { when: optional, to: [to(e('prior', 'handler')), toUnit('civil_1')] } } },
        { priors: [aPrior()] },
      ).assignee,
    ).toMatchObject({ id: 'civil_1' });
  });
});

test('a rule’s place is told by line and column', () => {
  const made = policy({ rules: { A: { to: [toUnit('civil_1')] } } });
  const [rule] = made.rules.values();
  const moved = {
    ...made,
    rules: new Map([['A', { ...rule!, at: { file: 'test.shouze', start: 12, end: 13 } }]]),
  };
  expect(decideFor(moved).rules[0]?.at).toBe('test.shouze:2:3');
});
