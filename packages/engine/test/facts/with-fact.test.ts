import { expect, test } from 'vitest';
import { withFact } from '../../src/index.ts';

test('an answer is put where its question says, and nothing else changes', () => {
  const given = { matter: 'filing', priors: [{ handler: '甲' }, { handler: '乙' }] };
  expect(withFact(given, 'amount', 5)).toEqual({ ...given, amount: 5 });
  expect(withFact(given, 'priors[1].outcome', null)).toEqual({
    matter: 'filing',
    priors: [{ handler: '甲' }, { handler: '乙', outcome: null }],
  });
  expect(given).toEqual({ matter: 'filing', priors: [{ handler: '甲' }, { handler: '乙' }] });
});

test('what the path leads through must be there; no name harms', () => {
  expect(() => withFact({}, 'priors[0].outcome', 1)).toThrow(RangeError);
  expect(() => withFact({ priors: [] }, 'priors[0].outcome', 1)).toThrow(RangeError);
  expect(() => withFact({}, '__proto__.polluted', 1)).toThrow(RangeError);
  expect(Object.keys(withFact({}, '__proto__', 1) as object)).toEqual(['__proto__']);
  expect({}).not.toHaveProperty('polluted');
});
