import { expect, it } from 'vitest';
import { typedDay } from '../src/ui/typed-day.ts';

it.each([
  ['2026-10-08', '2026-10-08'],
  ['2026-1-8', '2026-01-08'],
  [' 2026年10月8日 ', '2026-10-08'],
  ['2026/10/8', '2026-10-08'],
  ['2026.10.08', '2026-10-08'],
  ['20261008', '2026-10-08'],
  ['十月八日', '十月八日'],
  ['2026-10', '2026-10'],
])('a day typed as “%s” is %s', (typed, day) => {
  expect(typedDay(typed)).toBe(day);
});
