import type { CheckedExpectation } from '@shouze/dsl';
import { describe, expect, test } from 'vitest';
import { runExamples } from '../../src/index.ts';
import { aPrior, assignee, duty, type PolicySketch, policy, weekends } from '../kit/policy.ts';
import { draw, e, is, k, m, some, to, toUnit, truth } from '../kit/terms.ts';
import { NOWHERE } from '../kit/vocabulary.ts';

const sketch: PolicySketch = {
  rules: {
    A: {
      when: some('p', truth(e('p', 'same_dispute'))),
      to: [to(e('p', 'handler')), toUnit('civil_1')],
      duties: [duty('divert', assignee, m('received'), k.days(5))],
      roles: [{ role: 'assistant', choices: [toUnit('civil_2')] }],
    },
    B: { when: is(m('kind'), k.kind('criminal')), to: [toUnit('civil_2')] },
    S: {
      when: is(m('kind'), k.kind('criminal')),
      duties: [duty('examine', k.unit('filing_division'), m('received'), k.days(7))],
    },
    Z: { when: 'otherwise', to: [draw('lot', k.unit('civil_2'), k.unit('civil_1'))] },
  },
  bars: { X: { when: some('p', truth(e('p', 'remanded'))), persons: [e('p', 'handler')] } },
};

type Sketch = CheckedExpectation extends infer E
  ? E extends { at: unknown }
    ? Omit<E, 'at'>
    : never
  : never;

function run(facts: Record<string, unknown>, expectation: Sketch) {
  const whole = { matter: 'filing', received: '2022-10-10', kind: 'civil', priors: [], ...facts };
  const expectations = [{ ...expectation, at: NOWHERE } as CheckedExpectation];
  const [result] = runExamples(
    policy({ ...sketch, examples: { 例: { facts: whole, expect: expectations } } }),
    weekends,
  );
  return result!;
}

const same = [aPrior({ same_dispute: true })];
const barred = [aPrior({ same_dispute: true, remanded: true })];

describe('expectations that are met', () => {
  test.each<[string, Record<string, unknown>, Sketch]>([
    ['the responsible', { priors: same }, { kind: 'assignee', role: null, who: to(k.person('王某')) }],
    [
      'a choice, in any order',
      {},
      { kind: 'assignee', role: null, who: draw('lot', k.unit('civil_1'), k.unit('civil_2')) },
    ],
    ['a role', { priors: same }, { kind: 'role', role: 'assistant', who: toUnit('civil_2') }],
    ['a rule', { priors: same }, { kind: 'rule', rule: 'A' }],
    ['a due date', { priors: same }, { kind: 'due', action: 'divert', date: '2022-10-17' }],
    ['a conflict', { priors: same, kind: 'criminal' }, { kind: 'conflict' }],
    ['a fact that is needed', { priors: undefined }, { kind: 'needs', path: 'priors' }],
    ['an exclusion', { priors: barred }, { kind: 'excluded', person: '王某' }],
  ])('%s', (_, facts, expectation) => {
    expect(run(facts, expectation)).toMatchObject({
      example: '例',
      passed: true,
      expectations: [{ kind: expectation.kind, passed: true }],
    });
  });
});

describe('expectations that are not met are told in words', () => {
  test.each<[string, Record<string, unknown>, Sketch, object, object]>([
    [
      'the responsible',
      { priors: barred },
      { kind: 'assignee', role: null, who: to(k.person('王某')) },
      { zh: '王某', en: '王某' },
      { zh: '民一庭', en: 'civil_1' },
    ],
    [
      'a choice',
      {},
      { kind: 'assignee', role: null, who: draw('rotation', k.unit('civil_1')) },
      { zh: '在 民一庭 中 轮流', en: 'in rotation from civil_1' },
      { zh: '在 民一庭、民二庭 中 随机', en: 'by lot from civil_1, civil_2' },
    ],
    [
      'a conflict instead',
      { priors: same, kind: 'criminal' },
      { kind: 'assignee', role: null, who: toUnit('civil_1') },
      { zh: '民一庭', en: 'civil_1' },
      { zh: '冲突：A、B', en: 'conflict: A, B' },
    ],
    ['a rule', {}, { kind: 'rule', rule: 'A' }, { zh: 'A', en: 'A' }, { zh: 'Z', en: 'Z' }],
    [
      'a rule, in a conflict beside which a standing rule holds',
      { priors: same, kind: 'criminal' },
      { kind: 'rule', rule: 'Z' },
      { zh: 'Z', en: 'Z' },
      { zh: '冲突：A、B', en: 'conflict: A, B' },
    ],
    [
      'a due date',
      { priors: same },
      { kind: 'due', action: 'divert', date: '2022-10-16' },
      { zh: '分流 截至 2022-10-16', en: 'divert due 2022-10-16' },
      { zh: '分流 截至 2022-10-17', en: 'divert due 2022-10-17' },
    ],
    ['a conflict', {}, { kind: 'conflict' }, { zh: '冲突', en: 'conflict' }, { zh: '已决定', en: 'decided' }],
    ['no rule', {}, { kind: 'no-rule' }, { zh: '无规则', en: 'no rule' }, { zh: '已决定', en: 'decided' }],
    [
      'a need',
      {},
      { kind: 'needs', path: 'priors' },
      { zh: 'priors', en: 'priors' },
      { zh: '已决定', en: 'decided' },
    ],
    [
      'more is needed',
      { priors: undefined },
      { kind: 'rule', rule: 'A' },
      { zh: 'A', en: 'A' },
      { zh: '需补：priors', en: 'needs facts: priors' },
    ],
  ])('%s', (_, facts, expectation, expected, found) => {
    expect(run(facts, expectation)).toMatchObject({
      passed: false,
      expectations: [{ passed: false, expected, found }],
    });
  });

  test('faulty facts fail every expectation', () => {
    expect(run({ kind: 'x' }, { kind: 'rule', rule: 'A' })).toMatchObject({
      passed: false,
      decision: null,
      faults: [{ path: 'kind' }],
      expectations: [{ passed: false, found: { en: '"x"' } }],
    });
  });
});
