import { expect, test } from 'vitest';
import { decide } from '../../src/index.ts';
import { aPrior, assignee, duty, factsOf, type PolicySketch, policy, weekends } from '../kit/policy.ts';
import { and, compare, e, is, k, m, or, some, to, toUnit, truth, within } from '../kit/terms.ts';

const LATEST = [
  { field: e('p', 'closed_on'), direction: 'latest' as const },
  { field: e('p', 'case_number'), direction: null },
];

/** Sixty rules of the kind that courts write: each looks for an earlier case by three properties. */
function largePolicy(): PolicySketch {
  const rules = Array.from({ length: 60 }, (_, index) => {
    const earlier = and(
      truth(e('p', 'same_dispute')),
      or(
        within(e('p', 'outcome'), [k.outcome('withdrawn'), k.outcome('judgment')]),
        compare('lt', e('p', 'closed_on'), m('received')),
      ),
    );
    const when = and(
      is(m('kind'), k.kind(index % 2 ? 'civil' : 'criminal')),
      compare('gte', m('amount'), k.money(index)),
      some('p', earlier),
    );
    const rule = {
      when,
      to: [to(e('p', 'handler')), toUnit('civil_1')],
      duties: [duty('divert', assignee, m('received'), k.days(15))],
      overrides: index < 59 ? [`R${index + 1}`] : [],
    };
    return [`R${index}`, rule] as const;
  });
  return { rules: Object.fromEntries(rules) };
}

test('an incomplete case of sixty rules is asked about', () => {
  const made = policy(largePolicy());
  expect(decide(made, factsOf(made, {}), weekends).missing.map(({ path }) => path)).toEqual([
    'amount',
    'priors',
  ]);
});

test('five elements of which nothing optional is known are asked about exactly', () => {
  const latest = (...outcomes: string[]) => ({
    when: some('p', within(e('p', 'outcome'), outcomes.map(k.outcome)), { take: LATEST }),
    to: [to(e('p', 'unit')), toUnit('civil_1')],
  });
  const made = policy({
    rules: {
      A: { ...latest('withdrawn', 'deemed_withdrawn'), overrides: ['B'] },
      B: latest('judgment', 'mediation'),
      C: {
        when: some('p', truth(e('p', 'same_dispute')), { take: LATEST }),
        to: [to(e('p', 'unit')), toUnit('civil_1')],
      },
    },
  });
  const priors = Array.from({ length: 5 }, (_, index) =>
    aPrior({ handler: `h${index}`, case_number: `(2022)川1527民初${index + 1}号`, same_dispute: true }),
  );
  const decision = decide(made, factsOf(made, { priors }), weekends);
  expect(decision).toMatchObject({ status: 'needs_facts', warnings: [] });
  expect(decision.missing.map(({ path }) => path).sort()).toEqual(
    priors.flatMap((_, index) =>
      ['closed_on', 'outcome', 'unit'].map((field) => `priors[${index}].${field}`),
    ),
  );
});

test('a thousand elements with unknown facts end, too: more is asked for, and said to be inexact', () => {
  const made = policy({
    rules: {
      A: { when: some('p', truth(e('p', 'linked'))), to: [to(e('p', 'handler')), toUnit('civil_1')] },
      Z: { when: 'otherwise', to: [toUnit('civil_2')] },
    },
  });
  const priors = Array.from({ length: 1000 }, (_, index) => aPrior({ handler: `h${index}` }));
  const decision = decide(made, factsOf(made, { priors }), weekends);
  expect(decision).toMatchObject({ status: 'needs_facts', warnings: [{ code: 'inexact-completion' }] });
  expect(decision.missing.length).toBeGreaterThan(100);
});
