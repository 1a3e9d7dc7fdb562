import { expect, test } from 'vitest';
import { nextQuestion } from '../../src/index.ts';
import { aPrior, assignee, duty, factsOf, type PolicySketch, policy, weekends } from '../kit/policy.ts';
import { and, compare, e, is, k, m, not, some, to, toUnit, truth } from '../kit/terms.ts';

function ask(sketch: PolicySketch, given: Record<string, unknown> = {}) {
  const made = policy(sketch);
  return nextQuestion(made, factsOf(made, given), weekends);
}

const byKind: PolicySketch = {
  rules: {
    A: {
      when: is(m('second_kind'), k.kind('civil')),
      to: [toUnit('civil_1')],
      duties: [duty('divert', assignee, m('received'), k.days(5))],
    },
    Z: { when: 'otherwise', to: [toUnit('civil_2')] },
  },
};

test('a question says what it is about, why it is asked, and what each answer leads to', () => {
  expect(ask(byKind)).toEqual({
    path: 'second_kind',
    label: { zh: null, en: 'second_kind' },
    of: { zh: '起诉', en: 'filing' },
    type: 'kind',
    choices: ['civil', 'criminal', 'administrative', 'enforcement'].map((id) => ({
      value: id,
      label: { zh: null, en: id },
    })),
    optional: true,
    hangs: { assignee: true, roles: false, duties: ['divert'], procedures: [], rules: ['A', 'Z'] },
    answers: [
      {
        values: ['administrative', 'criminal', 'enforcement', null],
        outcome: { status: 'decided', assignee: { kind: 'unit', id: 'civil_2', fallback: 0 } },
        remaining: 0,
      },
      {
        values: ['civil'],
        outcome: { status: 'decided', assignee: { kind: 'unit', id: 'civil_1', fallback: 0 } },
        remaining: 0,
      },
    ],
    missing: ['second_kind'],
    inexact: false,
  });
});

test('of what is decided nothing is asked', () => {
  expect(ask(byKind, { second_kind: 'civil' })).toBeNull();
  expect(
    ask({
      rules: { A: { to: [toUnit('civil_1')] }, B: { when: truth(m('urgent')), to: [toUnit('civil_1')] } },
    }),
  ).toBeNull();
});

test('a field of an element is asked for by its path, with the titles of its entity', () => {
  const rules = {
    A: { when: some('p', truth(e('p', 'linked'))), to: [to(e('p', 'handler')), toUnit('civil_1')] },
    Z: { when: 'otherwise' as const, to: [toUnit('civil_2')] },
  };
  expect(ask({ rules }, { priors: [aPrior()] })).toMatchObject({
    path: 'priors[0].linked',
    of: { zh: '前案', en: 'prior' },
    type: 'yesno',
    hangs: { assignee: true, rules: ['A', 'Z'] },
    answers: [
      { values: [true], outcome: { assignee: { id: '王某' } } },
      { values: [false, null], outcome: { assignee: { id: 'civil_2' } } },
    ],
  });
});

test('an answer that leaves more to be asked has no outcome yet', () => {
  const rules = {
    A: { when: and(truth(m('urgent')), truth(m('local'))), to: [toUnit('civil_1')] },
    Z: { when: 'otherwise' as const, to: [toUnit('civil_2')] },
  };
  expect(ask({ rules })?.answers).toMatchObject([
    { values: [true], outcome: null, remaining: 1 },
    { values: [false, null], outcome: { status: 'decided' }, remaining: 0 },
  ]);
});

test('amounts stand for those that lead to the same; of names that nobody has none is shown', () => {
  const large = compare('gte', m('amount'), k.money(50_000));
  const rules = {
    A: { when: large, to: [toUnit('civil_1')] },
    Z: { when: 'otherwise' as const, to: [toUnit('civil_2')] },
  };
  const answers = ask({ rules })?.answers ?? [];
  expect(answers).toHaveLength(2);
  expect(answers.find(({ values }) => values.includes(50_000))?.outcome?.assignee).toMatchObject({
    id: 'civil_1',
  });
  const named = {
    A: { when: not(is(m('officer'), k.person('甲'))), to: [toUnit('civil_1')] },
    Z: { when: 'otherwise' as const, to: [toUnit('civil_2')] },
  };
  expect(ask({ rules: named })?.answers).toMatchObject([{ values: ['甲'] }, { values: [null] }]);
});

test('what hangs on it where the assignee is certain: the due date alone', () => {
  const rules = {
    A: { to: [toUnit('civil_1')], duties: [duty('divert', assignee, m('taken_on'), k.days(5))] },
  };
  expect(ask({ rules })).toMatchObject({
    path: 'taken_on',
    hangs: { assignee: false, duties: ['divert'], rules: ['A'] },
  });
});

test('a field with a default is known: nothing is asked of it, and its default decides', () => {
  const rules = {
    A: { when: some('p', truth(e('p', 'same_dispute'))), to: [to(e('p', 'handler')), toUnit('civil_1')] },
    Z: { when: 'otherwise' as const, to: [toUnit('civil_2')] },
  };
  expect(ask({ rules })?.path).toBe('priors');
  expect(ask({ rules }, { priors: [aPrior({ same_dispute: undefined })] })).toBeNull();
});

test('of dates that no rule tells apart one stands for all', () => {
  const before = compare('lt', e('p', 'closed_on'), k.date('2022-10-01'));
  const rules = {
    A: { when: some('p', before, { binds: false, take: [] }), to: [toUnit('civil_1')] },
    Z: { when: 'otherwise' as const, to: [toUnit('civil_2')] },
  };
  const answers = ask({ rules }, { priors: [aPrior()] })?.answers ?? [];
  expect(answers.map(({ values }) => values.length)).toEqual([1, 2]);
  expect(answers[1]?.values).toContain(null);
});
