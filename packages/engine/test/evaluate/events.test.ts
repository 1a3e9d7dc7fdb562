import { describe, expect, test } from 'vitest';
import { runExamples } from '../../src/index.ts';
import { calendar, policyOf } from '../procedure/text.ts';

const RULES = `
规则 甲 适用于 起诉
  当 前案 数量 为 0
  则 责任人 为 民一庭
  可 复核

程序 复核 适用于 起诉
  状态 已收案
    收案人 可 申请复核 自 收案日期 起 5日 内 → 复核中
    逾期 → 已确定
  状态 复核中
    立案庭 可 认可 → 已确定
  终态 已确定
`;

function run(priors: string, clauses: string) {
  const given = `给定 起诉 { 收到日期: 2022-10-08, 收案日期: 2022-09-28, 前案: ${priors} }`;
  const [result] = runExamples(policyOf(`${RULES}\n例 一\n  ${given}\n${clauses}`), calendar);
  if (result === undefined) throw new Error('no example');
  return result;
}

describe('an example takes its case through the procedures that the decision opens', () => {
  test.each([
    ['at the start', '  期望 程序 复核 至 已收案\n'],
    ['half way', '  经 申请复核 于 2022-10-08\n  期望 程序 复核 至 复核中\n'],
    ['to the end', '  经 申请复核 于 2022-10-08、认可 于 2022-10-17\n  期望 程序 复核 至 已确定\n'],
  ])('%s', (_, clauses) => {
    expect(run('[]', clauses).passed).toBe(true);
  });

  test('and says where it stands instead', () => {
    const result = run('[]', '  经 申请复核 于 2022-10-08\n  期望 程序 复核 至 已确定\n');
    expect(result.passed).toBe(false);
    expect(result.expectations[0]?.found.zh).toBe('程序 复核 至 复核中');
  });

  test('fails by an event that could not happen, whatever else it expects', () => {
    const late = run('[]', '  经 申请复核 于 2022-10-10\n  期望 程序 复核 至 已确定\n');
    expect(late.passed).toBe(false);
    expect(late.expectations.map(({ passed, found }) => [passed, found.zh])).toEqual([
      [false, '程序此时没有这一步'],
      [true, '程序 复核 至 已确定'],
    ]);
  });

  test('fails where the procedure is not open', () => {
    const prior = '[{ 案号: "(2022)川1527民初1号", 承办人: 王某 }]';
    const result = run(prior, '  经 申请复核 于 2022-10-08\n  期望 程序 复核 至 复核中\n');
    expect(result.expectations.map(({ found }) => found.zh)).toEqual(['没有程序可启动', '没有程序可启动']);
  });
});
