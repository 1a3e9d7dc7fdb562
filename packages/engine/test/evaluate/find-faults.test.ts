import { expect, test } from 'vitest';
import { checkFacts, findFaults } from '../../src/index.ts';
import { calendar, policyOf } from '../procedure/text.ts';

const policy = policyOf(`
负面清单 超期分流 适用于 履责
  当 动作 为 分流 且 逾期天数 大于 0
  记 2 分
  依据 "一"

负面清单 久拖不办 适用于 履责
  当 逾期天数 不小于 30
  记 0.5 分

负面清单 起诉事项 适用于 起诉
  当 疑难
  记 9 分
`);

function faults(given: Record<string, unknown>) {
  const checked = checkFacts(policy, { matter: 'performance', due: '2022-10-24', ...given });
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  const found = findFaults(policy, checked.facts, calendar);
  return { items: found.faults.map(({ item }) => item), points: found.points, open: found.open };
}

test.each([
  ['nothing', { action: 'divert', days_late: 0 }, { items: [], points: 0, open: [] }],
  ['one item', { action: 'divert', days_late: 1 }, { items: ['超期分流'], points: 2, open: [] }],
  [
    'all that apply',
    { action: 'divert', days_late: 30 },
    { items: ['久拖不办', '超期分流'], points: 2.5, open: [] },
  ],
  ['another action', { action: 'reply', days_late: 40 }, { items: ['久拖不办'], points: 0.5, open: [] }],
  ['what is unknown', { action: 'divert' }, { items: [], points: 0, open: ['久拖不办', '超期分流'] }],
  ['what cannot matter', { action: 'reply' }, { items: [], points: 0, open: ['久拖不办'] }],
])('the negative list finds %s', (_, given, expected) => {
  expect(faults(given)).toEqual(expected);
});
