import type { CheckedCondition } from '@shouze/dsl';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { describePlan } from '../../src/compile/describe-plan.ts';
import { policy } from '../kit/policy.ts';
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
  toUnit,
  truth,
  within,
} from '../kit/terms.ts';

/** What the plan says of one rule. */
function described(when: CheckedCondition): string {
  const text = describePlan(compile(policy({ rules: { A: { when, to: [toUnit('civil_1')] } } })));
  return text.slice(text.indexOf('  rules:\n') + '  rules:\n'.length).trim();
}

test.each([
  ['a fact that is yes or no', truth(m('urgent')), 'A: urgent is yes'],
  ['its negation', not(truth(m('urgent'))), 'A: urgent is not yes'],
  ['a member', is(m('second_kind'), k.kind('civil')), 'A: second_kind is civil'],
  ['members', within(m('kind'), [k.kind('civil'), k.kind('criminal')]), 'A: kind in (civil, criminal)'],
  ['an amount above', compare('gte', m('amount'), k.money(5)), 'A: amount is ≥ 5'],
  ['an amount below', compare('lt', m('amount'), k.money(5)), 'A: amount is < 5'],
  [
    'an amount between',
    and(compare('gt', m('amount'), k.money(5)), compare('lte', m('amount'), k.money(10))),
    'A: amount is > 5 and ≤ 10',
  ],
  ['one amount', is(m('amount'), k.money(5)), 'A: amount is 5'],
  ['none', is(m('amount'), k.none), 'A: amount is none'],
  ['what is unknown', known(m('amount'), true), 'A: amount is unknown'],
  ['a person', is(m('officer'), k.person('甲')), 'A: officer is 甲'],
  ['two facts', compare('lt', m('taken_on'), m('received')), 'A: taken_on < received'],
  ['a conjunction', and(truth(m('urgent')), truth(m('local'))), 'A: urgent is yes and local is yes'],
  ['a disjunction', or(truth(m('urgent')), truth(m('local'))), 'A: urgent is yes\n        or local is yes'],
  ['an element', some('p', truth(e('p', 'linked'))), 'A: some of priors where linked is yes'],
  [
    'how many',
    count('p', 'gte', k.integer(2), is(e('p', 'outcome'), k.outcome('judgment'))),
    'A: count of priors ≥ 2 where outcome is judgment',
  ],
])('a plan is told in words: %s', (_, when, words) => {
  expect(described(when)).toBe(words);
});

test('the fact that selects most, and how many rules each of its values leaves', () => {
  const rules = Object.fromEntries(
    ['civil', 'criminal', 'administrative', 'enforcement'].flatMap((kind) =>
      ['甲', '乙', '丙'].map((officer) => [
        `${kind} ${officer}`,
        {
          when: and(is(m('kind'), k.kind(kind)), is(m('officer'), k.person(officer))),
          to: [toUnit('civil_1')],
        },
      ]),
    ),
  );
  const text = describePlan(compile(policy({ rules })));
  expect(text).toContain('matter filing: 12 competing rules, 0 standing duties, 0 bars; otherwise no rule');
  expect(text).toMatch(/ {2}buckets by (kind|officer):\n/);
  expect(text).toMatch(/ {4}(kind is civil: 3|officer is 甲: 4) rules/);
});
