import { expect, test } from 'vitest';
import { explain, type RuleExplanation } from '../../src/index.ts';
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
  some,
  to,
  toUnit,
  truth,
  within,
} from '../kit/terms.ts';

function explained(sketch: PolicySketch, given: Record<string, unknown> = {}) {
  const made = policy(sketch);
  return explain(made, factsOf(made, given), weekends);
}

const urgent = truth(m('urgent'));
const one = { to: [toUnit('civil_1')] };

test('every rule of the matter has its truth and its part', () => {
  const rules = {
    A: { when: urgent, ...one, overrides: ['B'] },
    B: { when: is(m('kind'), k.kind('civil')), to: [toUnit('civil_2')] },
    C: { when: is(m('kind'), k.kind('criminal')), ...one },
    D: { when: truth(m('local')), ...one },
    S: { duties: [] },
    Z: { when: 'otherwise' as const, ...one },
  };
  const { decision, rules: parts } = explained({ rules }, { urgent: true });
  expect(decision.status).toBe('decided');
  const summary = parts.map(({ rule, truth, role, overriddenBy }) => [rule, truth, role, overriddenBy]);
  expect(summary).toEqual([
    ['A', 'true', 'won', []],
    ['B', 'true', 'overridden', ['A']],
    ['C', 'false', 'not-holding', []],
    ['D', 'unknown', 'open', []],
    ['S', 'true', 'standing', []],
    ['Z', 'false', 'not-holding', []],
  ]);
});

test('a conflict’s parties, and the rule for other cases', () => {
  const rules = { A: one, B: { to: [toUnit('civil_2')] } };
  expect(explained({ rules }).rules.map(({ role }) => role)).toEqual(['conflicting', 'conflicting']);
  const other = { A: { when: urgent, ...one }, Z: { when: 'otherwise' as const, ...one } };
  expect(explained({ rules: other }, { urgent: false }).rules.map(({ role }) => role)).toEqual([
    'not-holding',
    'fallback',
  ]);
});

function conditionOf({ rules }: { rules: readonly RuleExplanation[] }) {
  return rules[0]?.condition;
}

test('atoms tell what they saw, unknown facts have no value', () => {
  const when = and(
    or(urgent, not(compare('gte', m('amount'), k.money(5)))),
    within(m('second_kind'), [k.kind('civil')]),
    known(m('officer')),
  );
  expect(
    conditionOf(
      explained({ rules: { A: { when, ...one } } }, { amount: 7, officer: { id: '甲', name: '张' } }),
    ),
  ).toMatchObject({
    kind: 'and',
    truth: 'unknown',
    saw: [],
    parts: [
      {
        kind: 'or',
        truth: 'unknown',
        parts: [
          { kind: 'atom', truth: 'unknown', saw: [{ path: 'urgent' }] },
          {
            kind: 'not',
            truth: 'false',
            parts: [{ kind: 'atom', truth: 'true', saw: [{ path: 'amount', value: 7 }] }],
          },
        ],
      },
      { kind: 'atom', truth: 'unknown', saw: [{ path: 'second_kind' }] },
      { kind: 'atom', truth: 'true', saw: [{ path: 'officer', value: '甲' }] },
    ],
  });
  const condition = conditionOf(explained({ rules: { A: { when: urgent, ...one } } }));
  expect(Object.keys(condition?.saw[0] ?? {})).toEqual(['path']);
});

test('lists are explained element by element', () => {
  const when = some('p', and(truth(e('p', 'same_dispute')), is(e('p', 'outcome'), k.outcome('withdrawn'))));
  const priors = [
    aPrior({ same_dispute: true }),
    aPrior({ case_number: '(2021)川1527民初2号', outcome: 'judgment' }),
  ];
  expect(
    conditionOf(
      explained({ rules: { A: { when, to: [to(e('p', 'handler')), toUnit('civil_1')] } } }, { priors }),
    ),
  ).toMatchObject({
    kind: 'quantified',
    truth: 'unknown',
    saw: [{ path: 'priors', value: 2 }],
    parts: [
      {
        element: '(2022)川1527民初1号',
        truth: 'unknown',
        parts: [
          { truth: 'true', saw: [{ path: 'priors[0].same_dispute', value: true }] },
          { truth: 'unknown', saw: [{ path: 'priors[0].outcome' }] },
        ],
      },
      {
        element: '(2021)川1527民初2号',
        truth: 'false',
        parts: [
          { truth: 'false' },
          { truth: 'false', saw: [{ path: 'priors[1].outcome', value: 'judgment' }] },
        ],
      },
    ],
  });
  const counted = conditionOf(
    explained({ rules: { A: { when: count('p', 'gte', k.integer(1)), ...one } } }, { priors }),
  );
  expect(counted).toMatchObject({
    kind: 'quantified',
    truth: 'true',
    parts: [{ truth: 'true' }, { truth: 'true' }],
  });
});

test('a definition is explained by its condition', () => {
  const definitions = {
    procedural: { owner: 'prior', condition: is(e('self', 'outcome'), k.outcome('withdrawn')) },
  };
  const when = some('p', {
    kind: 'defined',
    definition: 'procedural',
    on: e('p'),
    at: { file: 'test.shouze', start: 3, end: 5 },
  });
  expect(
    conditionOf(
      explained(
        { definitions, rules: { A: { when, ...one } } },
        { priors: [aPrior({ outcome: 'judgment' })] },
      ),
    ),
  ).toMatchObject({
    parts: [
      {
        kind: 'defined',
        truth: 'false',
        at: { start: 3 },
        parts: [{ kind: 'atom', saw: [{ path: 'priors[0].outcome', value: 'judgment' }] }],
      },
    ],
  });
});

test('bars are explained beside the rules', () => {
  const bars = { X: { when: some('p', truth(e('p', 'remanded'))), persons: [e('p', 'handler')] } };
  const priors = [aPrior({ remanded: true })];
  expect(explained({ bars }, { priors }).bars).toMatchObject([
    { rule: 'X', truth: 'true', role: 'standing', condition: { parts: [{ truth: 'true' }] } },
  ]);
  expect(explained({ bars }, { priors: [] }).bars).toMatchObject([{ truth: 'false', role: 'not-holding' }]);
});
