import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toJson } from '../../src/facts/fact-value.ts';
import { checkFacts } from '../../src/index.ts';
import { aPrior, policy } from '../kit/policy.ts';

const made = policy({});
const whole = { matter: 'filing', received: '2022-10-08', kind: 'civil' };

function faultsOf(input: unknown): readonly { path: string; en: string; found: string }[] {
  const result = checkFacts(made, input);
  return result.ok
    ? []
    : result.faults.map(({ path, expected, found }) => ({ path, en: expected.en, found }));
}

function read(given: Record<string, unknown>) {
  const result = checkFacts(made, { ...whole, ...given });
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.facts;
}

describe('good facts', () => {
  test('required ones alone: the rest is unknown, defaults are filled in', () => {
    const facts = read({ priors: [aPrior()] });
    expect([...facts.values.fields.keys()].sort()).toEqual(['kind', 'priors', 'received']);
    expect(toJson(facts.values)).toMatchObject({
      priors: [{ same_dispute: false, remanded: false, handler: '王某' }],
    });
  });

  test.each([
    ['null is known to be none', { amount: null }],
    ['an empty list is known', { priors: [] }],
    ['a person as a record', { officer: { id: '王某', name: '王', active: true } }],
    ['a person whose name is not known', { officer: { id: '王某', name: null, active: null } }],
    ['a unit as a record', { division: { id: 'civil_1' } }],
    ['a leap day', { taken_on: '2024-02-29' }],
    ['any amount', { amount: -0.01 }],
    ['an id', { id: 'x' }],
    ['an undefined field is absent', { amount: undefined }],
  ])('%s', (_, given) => expect(faultsOf({ ...whole, ...given })).toEqual([]));

  test('who is said anywhere not to be on duty', () => {
    expect([...read({ officer: { id: '甲', active: false }, deputy: '甲' }).inactive]).toEqual(['甲']);
  });
});

describe('faults', () => {
  test.each<[string, Record<string, unknown>, string, RegExp, string]>([
    ['a missing field', { received: undefined }, 'received', /date as YYYY-MM-DD/, 'nothing'],
    ['none where there must be a value', { kind: null }, 'kind', /English name of a member/, 'null'],
    ['a date that is none', { taken_on: '2022-02-29' }, 'taken_on', /real date/, '"2022-02-29"'],
    ['a date in another spelling', { taken_on: '2022年2月8日' }, 'taken_on', /real date/, '"2022年2月8日"'],
    ['a time', { taken_on: '2022-02-08T00:00:00Z' }, 'taken_on', /real date/, '"2022-02-08T00:00:00Z"'],
    [
      'an unknown member',
      { kind: '民事' },
      'kind',
      /one of administrative, civil, criminal, enforcement/,
      '"民事"',
    ],
    ['a text for a number', { amount: '5' }, 'amount', /number of yuan/, '"5"'],
    ['not a number', { amount: Number.NaN }, 'amount', /number of yuan/, 'NaN'],
    ['a fraction', { pages: 1.5 }, 'pages', /whole number/, '1.5'],
    ['a number for yes', { urgent: 1 }, 'urgent', /true or false/, '1'],
    [
      'an unknown unit',
      { division: 'civil_9' },
      'division',
      /civil_1, civil_2, filing_division/,
      '"civil_9"',
    ],
    ['an empty id', { officer: '' }, 'officer', /id of a person/, '""'],
    ['a person without an id', { officer: { name: '王' } }, 'officer', /id of a person/, 'a record'],
    ['a person with more', { officer: { id: 'x', rank: 1 } }, 'officer.rank', /one of id, name, active/, '1'],
    [
      'a person on duty perhaps',
      { officer: { id: 'x', active: 'no' } },
      'officer.active',
      /true or false/,
      '"no"',
    ],
    ['a record for a list', { priors: {} }, 'priors', /list of prior/, 'a record'],
    ['none for a list', { priors: null }, 'priors', /\[\] for none/, 'null'],
    ['an item that is no record', { priors: [aPrior(), 3] }, 'priors[1]', /record of prior/, '3'],
    [
      'a field of an item',
      { priors: [aPrior({ outcome: 'won' })] },
      'priors[0].outcome',
      /withdrawn/,
      '"won"',
    ],
    [
      'no case number',
      { priors: [aPrior({ case_number: '123' })] },
      'priors[0].case_number',
      /case number such as/,
      '"123"',
    ],
    ['an unknown field', { color: 'red' }, 'color', /a field of filing, one of amount/, '"red"'],
    [
      'an unknown field of an item',
      { priors: [aPrior({ judge: 'x' })] },
      'priors[0].judge',
      /a field of prior/,
      '"x"',
    ],
    ['an id that is no text', { id: 5 }, 'id', /a text/, '5'],
    ['an unknown matter', { matter: 'petition' }, 'matter', /one of filing/, '"petition"'],
  ])('%s', (_, given, path, expected, found) => {
    expect(faultsOf({ ...whole, ...given })).toEqual([{ path, en: expect.stringMatching(expected), found }]);
  });

  test('all at once', () => {
    const input = { matter: 'filing', kind: 'x', amount: 'y', priors: [{ handler: 1 }, 2], nonsense: 1 };
    expect(
      faultsOf(input)
        .map(({ path }) => path)
        .sort(),
    ).toEqual([
      'amount',
      'kind',
      'nonsense',
      'priors[0].case_number',
      'priors[0].handler',
      'priors[1]',
      'received',
    ]);
  });

  test.each([[null], [undefined], ['x'], [5], [[]], [[whole]], [() => 1]])(
    '%s is no record of a matter',
    (input) => {
      expect(faultsOf(input)).toHaveLength(1);
    },
  );
});

describe('hostile input', () => {
  test('keys of the prototype are unknown fields', () => {
    const input = JSON.parse(
      '{"matter":"filing","received":"2022-10-08","kind":"civil","__proto__":{"amount":5},"constructor":1}',
    );
    expect(faultsOf(input).map(({ path }) => path)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).amount).toBeUndefined();
    expect(faultsOf(Object.create(whole)).map(({ path }) => path)).toEqual(['matter']);
  });

  test('cycles end', () => {
    const cyclic: Record<string, unknown> = aPrior();
    cyclic.priors = [cyclic];
    expect(faultsOf({ ...whole, priors: [cyclic] })[0]?.en).toMatch(/no deeper than/);
    const branching: Record<string, unknown> = aPrior();
    branching.priors = Array.from({ length: 900 }, () => branching);
    expect(faultsOf({ ...whole, priors: [branching] }).length).toBeGreaterThan(0);
  });

  test('a very deep record is refused', () => {
    let deep: Record<string, unknown> = aPrior();
    for (let depth = 0; depth < 5000; depth += 1) deep = aPrior({ priors: [deep] });
    expect(faultsOf({ ...whole, priors: [deep] }).length).toBeGreaterThan(0);
  });

  test('huge input is refused, with faults that are short', () => {
    const faults = faultsOf({
      ...whole,
      note: 'x'.repeat(1e6),
      priors: Array.from({ length: 1e5 }, () => aPrior()),
      ...Object.fromEntries(Array.from({ length: 1e5 }, (_, i) => [`f${i}`, i])),
    });
    expect(faults.length).toBeLessThanOrEqual(1000);
    expect(faults.every(({ found }) => found.length < 100)).toBe(true);
  });

  test('anything at all is read without harm', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withMap: true, withBigInt: true, withSparseArray: true }),
        (anything) => {
          checkFacts(made, anything);
          checkFacts(made, {
            ...whole,
            priors: anything,
            officer: anything,
            main: anything,
            amount: anything,
          });
        },
      ),
      { numRuns: 500 },
    );
  });
});
