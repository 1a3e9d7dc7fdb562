import { expect, test } from 'vitest';
import { formatDay } from '../../src/calendar/day-number.ts';
import { RememberedDuties } from '../../src/run/remembered-duties.ts';
import type { UnitedDuties } from '../../src/run/unite-duties.ts';
import { decideByBoth, runnerOf } from '../compile/same-decision.ts';
import { aPrior, assignee, duty, factsOf, type PolicySketch, policy, weekends } from '../kit/policy.ts';
import { e, is, k, m, some, to, toUnit, truth } from '../kit/terms.ts';

const ofOneDate: PolicySketch = {
  rules: {
    byOfficer: {
      when: is(m('kind'), k.kind('civil')),
      to: [to(m('officer'))],
      duties: [duty('divert', assignee, m('received'), k.days(5)), duty('tell', k.unit('civil_1'))],
    },
    standing: {
      when: null,
      duties: [duty('examine', assignee, m('received'), k.workingDays(7)), duty('divert', assignee)],
    },
    repeated: {
      when: some('p', truth(e('p', 'same_dispute'))),
      duties: [duty('search', k.unit('civil_2'), m('received'), k.months(1))],
    },
  },
};

type Given = Record<string, unknown>;

/** The decisions on the cases, each equal to the reference's. */
function decideAll(sketch: PolicySketch, cases: Iterable<Given>): readonly string[] {
  const checked = policy(sketch);
  const runner = runnerOf(checked, weekends);
  return Array.from(cases, (given) => {
    const { reference, compiled } = decideByBoth(runner, checked, factsOf(checked, given), weekends);
    expect(compiled).toBe(reference);
    return compiled;
  });
}

/** So many days, each with two officers in turn and, every third, without any; on every fifth a suit comes again. */
function* filings(days: number): Generator<Given> {
  for (let day = 0; day < days; day += 1) {
    const officer = day % 3 === 0 ? null : `officer ${day % 2}`;
    const priors = day % 5 === 0 ? [aPrior({ same_dispute: true })] : [];
    yield { received: formatDay(day), kind: 'civil', officer, priors };
  }
}

test('duties are those of the date and of whoever bears them, whatever was met before', () => {
  const round = [...filings(60)];
  const found = decideAll(ofOneDate, [...round, ...round.toReversed(), ...round]);
  expect(new Set(found).size).toBe(60);
});

test('they are forgotten when there are many, and never taken for others', () => {
  let today = '';
  const memory = new RememberedDuties(() => today, true);
  const checked = policy(ofOneDate);
  const filed = runnerOf(checked, weekends).prepare(factsOf(checked, {}));
  const officers = ['甲', '乙'].map((id) => ({ kind: 'person', id, fallback: 0 }) as const);
  const days = Array.from({ length: 30_000 }, (_, day) => formatDay(day));
  const made = new Map<string, UnitedDuties>();
  for (today of days) {
    for (const officer of officers) {
      const duties = { list: [], isRemarkable: false };
      memory.remember(filed, officer, duties);
      made.set(`${today} ${officer.id}`, duties);
      expect(memory.recall(filed, officer)).toBe(duties);
    }
  }
  let remembered = 0;
  for (today of days) {
    for (const officer of officers) {
      const known = memory.recall(filed, officer);
      if (known === null) continue;
      remembered += 1;
      expect(known).toBe(made.get(`${today} ${officer.id}`));
    }
  }
  expect(remembered).toBeGreaterThan(0);
  expect(remembered).toBeLessThanOrEqual(2_000);
});

test('the same duties are the same list', () => {
  const checked = policy(ofOneDate);
  const runner = runnerOf(checked, weekends);
  const dutiesOf = (given: Given): unknown => runner.decide(factsOf(checked, given)).duties;
  const civil = { received: '2022-10-08', kind: 'civil', officer: '甲', priors: [] };
  expect(dutiesOf(civil)).toBe(dutiesOf({ ...civil }));
  expect(dutiesOf(civil)).not.toEqual(dutiesOf({ ...civil, officer: '乙' }));
  expect(dutiesOf(civil)).not.toEqual(dutiesOf({ ...civil, received: '2022-10-09' }));
});

test('duties that hang on more than one date are read in each case', () => {
  const changing = {
    days: [
      [null, k.days(3)],
      ['2022-10-10', k.days(9)],
    ] as const,
  };
  const hanging: readonly PolicySketch[] = [
    {
      rules: { A: { to: [toUnit('civil_1')], duties: [duty('divert', assignee, m('taken_on'), k.days(5))] } },
    },
    {
      parameters: changing,
      rules: {
        A: {
          to: [toUnit('civil_1')],
          duties: [duty('divert', assignee, m('taken_on'), k.parameter('days', { kind: 'duration' }))],
        },
      },
    },
    {
      rules: {
        A: {
          when: some('p', truth(e('p', 'same_dispute'))),
          to: [toUnit('civil_1')],
          duties: [duty('divert', assignee, e('p', 'closed_on'), k.days(5))],
        },
      },
    },
    {
      rules: {
        A: { to: [toUnit('civil_1')], duties: [duty('tell', m('officer'), m('received'), k.days(5))] },
      },
    },
  ];
  const cases = ['2022-10-08', '2022-10-12'].flatMap((received) =>
    [null, '2022-10-09', '2022-10-13'].flatMap((taken_on) =>
      ['甲', '乙'].map((officer) => ({
        received,
        taken_on,
        officer,
        priors: [aPrior({ same_dispute: true, closed_on: taken_on })],
      })),
    ),
  );
  for (const sketch of hanging) decideAll(sketch, [...cases, ...cases]);
});
