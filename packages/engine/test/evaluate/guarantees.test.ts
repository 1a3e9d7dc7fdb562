import { describe, expect, test } from 'vitest';
import { checkGuarantees } from '../../src/index.ts';
import { calendar, factsOf, policyOf } from '../procedure/text.ts';

const policy = policyOf(`
规则 再诉 适用于 起诉
  当 有 前案 满足 同一纠纷
  则 责任人 为 前案.承办人 否则 立案庭

规则 疑难 适用于 起诉
  当 疑难
  则 责任人 为 民二庭

规则 普通 适用于 起诉
  当 其他情形
  则 责任人 在 民一庭、民二庭 中 随机

回避 王某 适用于 起诉
  当 有 前案 满足 同一纠纷 且 结案日期 早于 2020-01-01
  则 不得由 前案.承办人

保证 归原承办人 适用于 起诉
  若 有 前案 满足 同一纠纷 且 前案.承办人.在岗
  则 责任人 为 前案.承办人

保证 在岗者或立案庭 适用于 起诉
  若 有 前案 满足 同一纠纷
  则 责任人 为 前案.承办人 否则 立案庭

保证 抽签 适用于 起诉
  若 非 疑难 且 前案 数量 为 0
  则 责任人 在 民二庭、民一庭 中 随机
`);

const prior = {
  case_number: '(2022)川1527民初1号',
  handler: '王某',
  same_dispute: true,
  closed_on: '2022-01-01',
};
const easy = { hard: false, priors: [prior] };

function verdict(guarantee: string, given: Record<string, unknown>) {
  const found = checkGuarantees(policy, [factsOf(policy, given)], calendar).find(
    (result) => result.guarantee.id === guarantee,
  );
  return found && { kept: found.kept, open: found.open, broken: found.broken.map(({ found: { zh } }) => zh) };
}

const KEPT = { kept: 1, open: 0, broken: [] };
const NOT_CONCERNED = { kept: 0, open: 0, broken: [] };
const OPEN = { kept: 0, open: 1, broken: [] };

describe('a guarantee on a case', () => {
  test.each([
    ['is kept', '归原承办人', easy, KEPT],
    ['is not about it', '归原承办人', { ...easy, priors: [] }, NOT_CONCERNED],
    [
      'is not about who is not on duty',
      '归原承办人',
      { ...easy, priors: [{ ...prior, handler: { id: '王某', active: false } }] },
      NOT_CONCERNED,
    ],
    [
      'is broken by a conflict',
      '归原承办人',
      { ...easy, hard: true },
      { kept: 0, open: 0, broken: ['冲突：再诉、疑难'] },
    ],
    [
      'is broken by a bar',
      '归原承办人',
      { ...easy, priors: [{ ...prior, closed_on: '2019-01-01' }] },
      { kept: 0, open: 0, broken: ['立案庭'] },
    ],
    [
      'is kept by the next choice',
      '在岗者或立案庭',
      { ...easy, priors: [{ ...prior, closed_on: '2019-01-01' }] },
      KEPT,
    ],
    ['is open while facts are unknown', '归原承办人', { priors: [prior] }, OPEN],
    ['may name a way of choosing', '抽签', { hard: false, priors: [] }, KEPT],
  ])('%s', (_, guarantee, given, expected) => {
    expect(verdict(guarantee, given)).toEqual(expected);
  });
});
