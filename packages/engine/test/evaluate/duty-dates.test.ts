import { describe, expect, it } from 'vitest';
import { checkFacts, dutyDates } from '../../src/index.ts';
import { aPrior, assignee, duty, policy, weekends } from '../kit/policy.ts';
import { e, is, k, m, some, toUnit, truth } from '../kit/terms.ts';

const sketch = policy({
  rules: {
    A: {
      when: is(m('kind'), k.kind('criminal')),
      to: [toUnit('civil_1')],
      duties: [duty('divert', assignee, m('received'), k.days(5))],
    },
    B: {
      when: some('p', truth(e('p', 'same_dispute'))),
      to: [toUnit('civil_1')],
      duties: [duty('divert', assignee, e('p', 'closed_on'), k.days(5))],
    },
    C: { when: null, to: [toUnit('civil_1')], duties: [duty('divert', assignee)] },
  },
});

function datesOf(facts: Record<string, unknown>): readonly string[] {
  const whole = { matter: 'filing', received: '2022-10-10', kind: 'civil', priors: [], ...facts };
  const checked = checkFacts(sketch, whole);
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  return dutyDates(sketch, checked.facts, weekends).map(({ due }) => due);
}

describe('due dates beside duties', () => {
  it('are those that rules would have, holding or not; none without a period', () => {
    expect(datesOf({})).toEqual(['2022-10-17']);
  });

  it('count from the element that the rule binds', () => {
    const priors = [aPrior({ same_dispute: true, closed_on: '2022-07-01' })];
    expect(datesOf({ priors })).toEqual(['2022-10-17', '2022-07-06']);
  });

  it('are none where the first day is unknown', () => {
    expect(datesOf({ priors: [aPrior({ same_dispute: true })] })).toEqual(['2022-10-17']);
  });
});
