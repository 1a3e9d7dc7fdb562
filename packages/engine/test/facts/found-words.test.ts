import { expect, test } from 'vitest';
import { checkFacts, foundWords } from '../../src/index.ts';
import { policy } from '../kit/policy.ts';

test.each([
  ['kind', undefined, '没有'],
  ['kind', {}, '一条记录'],
  ['kind', [1, 2], '有 2 项的列表'],
  ['kind', 'nothing', '"nothing"'],
  ['kind', 7, '7'],
])('what was found of %s: %j', (field, given, zh) => {
  const read = checkFacts(policy({}), { matter: 'filing', received: '2022-10-10', [field]: given });
  const faults = read.ok ? [] : read.faults.filter(({ path }) => path === field);
  expect(faults.map(({ found }) => foundWords(found).zh)).toEqual([zh]);
});
