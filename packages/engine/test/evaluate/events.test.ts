import { describe, expect, test } from 'vitest';
import { runExamples } from '../../src/index.ts';
import { calendar, policyOf } from '../procedure/text.ts';

const RULES = `
规则 甲 适用于 起诉
  当 前案 数量 为 0
  则 责任人 为 民一庭
  可 复核、催办

程序 复核 适用于 起诉
  状态 已收案
    收案人 可 申请复核 自 收案日期 起 5日 内 → 复核中
    逾期 → 已确定
  状态 复核中
    立案庭 可 认可 自 复核申请日期 起 3日 内 从 民一庭、民二庭 → 已确定 并 改派 所选、通知 收案人
  终态 已确定

程序 催办 适用于 起诉
  状态 待分流
    立案庭 可 分流 → 已分流
  终态 已分流
`;

function run(priors: string, clauses: string, more = '') {
  const given = `给定 起诉 { 收到日期: 2022-10-08, 收案日期: 2022-09-28, 前案: ${priors}${more} }`;
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

  test('lets a state expire, and not before its period is over', () => {
    const expired = run('[]', '  经 逾期 于 2022-10-09\n  期望 程序 复核 至 已确定\n');
    expect(expired.passed).toBe(true);
    const lastDay = run('[]', '  经 逾期 于 2022-10-08\n  期望 程序 复核 至 已收案\n');
    expect(lastDay.expectations.map(({ passed, found }) => [passed, found.zh])).toEqual([
      [false, '程序 复核：已收案 的期限至 2022-10-08，未逾期'],
      [true, '程序 复核 至 已收案'],
    ]);
  });

  test('tells a choice, which a step reassigns to', () => {
    const events = '  经 申请复核 于 2022-10-08、认可 于 2022-10-09 所选 为 民二庭\n';
    expect(run('[]', `${events}  期望 改派 民二庭\n  期望 通知 收案人\n`).passed).toBe(true);
    const other = run('[]', `${events}  期望 改派 民一庭\n  期望 归档\n`);
    expect(other.expectations.map(({ expected, found }) => [expected.zh, found.zh])).toEqual([
      ['改派 民一庭', '改派 民二庭、通知 收案人'],
      ['归档', '改派 民二庭、通知 收案人'],
    ]);
  });

  test('refuses a choice that is not offered', () => {
    const result = run('[]', '  经 申请复核 于 2022-10-08、认可 于 2022-10-09 所选 为 立案庭\n');
    expect(result.expectations[0]?.found.zh).toBe('程序 复核：此时在 复核中，所选不在范围内');
  });

  test('fails by an event that could not happen, whatever else it expects', () => {
    const late = run('[]', '  经 申请复核 于 2022-10-10\n  期望 程序 复核 至 已确定\n');
    expect(late.passed).toBe(false);
    expect(late.expectations.map(({ passed, found }) => [passed, found.zh])).toEqual([
      [false, '程序 复核：已收案 于 2022-10-08 逾期，此时在 已确定，没有这一步'],
      [true, '程序 复核 至 已确定'],
    ]);
    expect(late.expectations[0]?.found.en).toBe(
      'procedure 复核: 已收案 expired on 2022-10-08, it is at 已确定, which has no such step',
    );
  });

  test('judges a late step in the state that the expiry led to', () => {
    const late = run(
      '[]',
      '  经 分流 于 2022-10-20\n  期望 程序 复核 至 已确定\n  期望 程序 催办 至 已分流\n',
    );
    expect(late.passed).toBe(true);
  });

  test.each([
    ['经 申请复核 于 2022-10-08、认可 于 2022-10-20', '复核中 的期限至 2022-10-11，没有写逾期如何处理'],
    ['经 认可 于 2022-10-08', '此时在 已收案，没有这一步'],
    ['经 申请复核 于 2022-10-08、逾期 于 2022-10-09', '复核中 的期限至 2022-10-11，未逾期'],
    ['经 申请复核 于 2022-10-08、认可 于 2022-10-09、逾期 于 2023-10-09', '此时在 已确定，没有期限'],
  ])('says why: %s', (events, why) => {
    const result = run('[]', `  ${events}\n`, ', 复核申请日期: 2022-10-08');
    expect(result.expectations.map(({ found }) => found.zh)).toEqual([`程序 复核：${why}`]);
  });

  test('says that a period does not run whose start is unknown', () => {
    const result = run('[]', '  经 申请复核 于 2022-10-08、逾期 于 2023-10-09\n');
    expect(result.expectations[0]?.found.zh).toBe('程序 复核：复核中 的期限自何日起算未知，不会逾期');
  });

  test('fails where the procedure is not open', () => {
    const prior = '[{ 案号: "(2022)川1527民初1号", 承办人: 王某 }]';
    const result = run(prior, '  经 申请复核 于 2022-10-08\n  期望 程序 复核 至 复核中\n');
    expect(result.expectations.map(({ found }) => found.zh)).toEqual(['没有程序可启动', '没有程序可启动']);
  });
});
