import { describe, expect, it } from 'vitest';
import { typed } from './county.ts';

const rule = '规则 甲规则 适用于 起诉\n  ';

/** What one has typed, what must be offered, what must not be, and, where that is all, `only`. */
const cases: readonly {
  readonly text: string;
  readonly offers: string;
  readonly not?: string;
  readonly only?: true;
}[] = [
  { text: '▮', offers: '规则 定义 例 机构', not: '当 则' },
  { text: '规▮', offers: '规则', only: true },
  { text: 'rul▮', offers: '规则', only: true },
  { text: '规则 甲规则 ▮', offers: '适用于', only: true },
  { text: '规则 甲规则 适用于 ▮', offers: '起诉', only: true },
  { text: `${rule}▮`, offers: '当 则 由 可 依据', not: '规则' },
  { text: `${rule}当 ▮`, offers: '标的额 案由 收到日期 有 无 每个 其他情形', not: '结案方式 起诉' },
  { text: `${rule}当 案由 ▮`, offers: '为 属于 不为 已知', not: '早于 大于' },
  { text: `${rule}当 收到日期 ▮`, offers: '早于 不晚于', not: '大于 属于' },
  { text: `${rule}当 标的额 ▮`, offers: '大于 不小于', not: '早于' },
  { text: `${rule}当 案由 属于 ▮`, offers: '离婚纠纷 买卖合同纠纷', not: '撤诉 立案庭' },
  { text: `${rule}当 案由 属于 离▮`, offers: '离婚纠纷', only: true },
  { text: `${rule}当 案由属于离▮`, offers: '离婚纠纷', only: true },
  { text: `${rule}当 案由 属于 离婚纠纷、▮`, offers: '买卖合同纠纷', not: '撤诉' },
  { text: `${rule}当 案由.▮`, offers: '主办庭', only: true },
  { text: `${rule}当 有 ▮`, offers: '前案', not: '标的额' },
  { text: `${rule}当 有 前案 ▮`, offers: '满足 取', not: '早于' },
  { text: `${rule}当 有 前案 满足 ▮`, offers: '结案方式 同一纠纷 程序审理 标的额 有' },
  { text: `${rule}当 有 前案 满足 结案方式 为 ▮`, offers: '撤诉 判决', not: '离婚纠纷' },
  { text: `${rule}当 有 前案 满足 同一纠纷 且 ▮`, offers: '程序审理 结案日期' },
  { text: `${rule}当 有 前案 满足 同一纠纷 取 ▮`, offers: '结案日期', not: '同一纠纷' },
  { text: `${rule}当 有 前案 满足 同一纠纷 取 结案日期 ▮`, offers: '最晚 最早 最大 最小', only: true },
  { text: `${rule}当 有 前案 甲 满足 甲.▮`, offers: '承办人 程序审理 结案方式', not: '标的额' },
  { text: `${rule}当 有 前案 满足 同一纠纷\n  则 ▮`, offers: '责任人', only: true },
  { text: `${rule}则 责任人 ▮`, offers: '为 在 由 按', only: true },
  {
    text: `${rule}当 有 前案 满足 同一纠纷\n  则 责任人 为 ▮`,
    offers: '前案 承办人 立案庭',
    not: '标的额 撤诉',
  },
  {
    text: `${rule}当 有 前案 满足 同一纠纷\n  则 责任人 为 前案.▮`,
    offers: '承办人 结案日期',
    not: '标的额',
  },
  { text: `${rule}当 有 前案 满足 同一纠纷\n  则 责任人 为 前案的▮`, offers: '承办人' },
  { text: `${rule}则 责任人 为 立案庭 否则 ▮`, offers: '民一庭 按 在', not: '收案人 属于 指定' },
  { text: `${rule}则 责任人 按 规则 ▮`, offers: '未发现首审', not: '首审复核' },
  { text: `${rule}由 ▮`, offers: '立案庭 收案人 责任人', not: '分流' },
  { text: `${rule}由 立案庭 ▮`, offers: '自 分流' },
  { text: `${rule}由 立案庭 自 ▮`, offers: '收到日期 收案日期', not: '标的额' },
  { text: `${rule}由 立案庭 自 收到日期 起 ▮`, offers: '首审分流期限', only: true },
  { text: `${rule}由 立案庭 自 收到日期 起 15日 内 ▮`, offers: '分流 申请复核', only: true },
  { text: `${rule}可 ▮`, offers: '首审复核', only: true },
  { text: `${rule}优先于 ▮`, offers: '未发现首审', not: '首审复核' },
  { text: `${rule}依据 "▮`, offers: '', only: true },
  { text: `${rule}# ▮`, offers: '', only: true },
  { text: '例 甲例\n  给定 起诉 { ▮', offers: '收到日期 案由 标的额 前案', not: '结案方式' },
  { text: '例 甲例\n  给定 起诉 { 收到日期: 2022-10-08, ▮', offers: '案由 标的额', not: '收到日期' },
  { text: '例 甲例\n  给定 起诉 { 案由: ▮', offers: '离婚纠纷 买卖合同纠纷', only: true },
  { text: '例 甲例\n  给定 起诉 { 前案: [{ ▮', offers: '结案方式 承办人', not: '收到日期' },
  { text: '例 甲例\n  给定 起诉 { 前案: [{ 结案方式: 撤▮', offers: '撤诉', only: true },
  { text: '例 甲例\n  给定 起诉 { 前案: [{ 同一纠纷: ▮', offers: '是 否', only: true },
  { text: '例 甲例\n  期望 ▮', offers: '责任人 规则 冲突 分流 协办 改派 重新分案 通知 归档' },
  { text: '例 甲例\n  期望 改派 ▮', offers: '立案庭 民一庭', only: true },
  { text: '例 甲例\n  期望 通知 ▮', offers: '立案庭 民一庭 收案人 责任人', only: true },
  { text: '例 甲例\n  经 ▮', offers: '分流 申请复核 逾期', only: true },
  { text: '例 甲例\n  经 申请复核 ▮', offers: '于', only: true },
  { text: '例 甲例\n  经 逾期 ▮', offers: '于', only: true },
  { text: '例 甲例\n  经 申请复核 于 ▮', offers: '', only: true },
  { text: '例 甲例\n  经 申请复核 于 2022-10-14 ▮', offers: '所选', only: true },
  { text: '例 甲例\n  经 申请复核 于 2022-10-14 所选 ▮', offers: '为 立案庭 民一庭', only: true },
  { text: '例 甲例\n  经 申请复核 于 2022-10-14 所选 为 ▮', offers: '立案庭 民一庭', only: true },
  { text: '例 甲例\n  经 申请复核 于 2022-10-14、▮', offers: '分流 申请复核 逾期', only: true },
  { text: '例 甲例\n  期望 规则 为 ▮', offers: '未发现首审', not: '立案庭' },
  { text: '定义 ▮', offers: '前案 起诉', not: '结案方式' },
  { text: '定义 前案.新名 是指 ▮', offers: '结案方式 同一纠纷', not: '标的额' },
  { text: '实体 新案 {\n  字段: ▮', offers: '日期 人员 是否 结案方式 前案', not: '立案庭' },
  { text: `${rule}当 有 前案 满足 本件.▮`, offers: '标的额 收到日期', not: '结案方式' },
  { text: `${rule}当 有 前案 满足 同一纠纷 取 结案日期 最晚 且 ▮`, offers: '标的额' },
  { text: `${rule}并 ▮`, offers: '协办', only: true },
  { text: `${rule}并 协办 为 ▮`, offers: '立案庭' },
  { text: '对照 案由.新 division2: 机构 { 离婚纠纷: ▮', offers: '立案庭' },
  { text: '对照 案由.新 division2: 机构 { ▮', offers: '离婚纠纷 其他', not: '撤诉' },
  { text: '停用 规则 ▮', offers: '未发现首审', only: true },
  { text: '修改 参数 ▮', offers: '首审分流期限', only: true },
  { text: '扩展 ▮', offers: '枚举 实体 事项', only: true },
];

describe('completion', () => {
  it.each(cases)('$text', ({ text, offers, not = '', only }) => {
    const { service, path, offset } = typed(text);
    const labels = service.completions(path, offset).map(({ label }) => label);
    const expected = offers.split(' ').filter((label) => label !== '');
    if (only) expect(labels.toSorted()).toEqual(expected.toSorted());
    else expect(labels).toEqual(expect.arrayContaining(expected));
    for (const label of not.split(' ')) expect(labels).not.toContain(label);
  });

  it.each([
    { text: 'when cause in (▮', offers: 'divorce sales', only: true },
    { text: 'when amount ▮', offers: 'is > >= known', not: 'before' },
    { text: 'when received ▮', offers: 'before after not', not: '>' },
    { text: 'when some ▮', offers: 'prior priors' },
    { text: 'when count of ▮', offers: 'prior priors', not: 'amount' },
    { text: 'when some prior where ▮', offers: 'outcome same_dispute no', not: '有 days_' },
    { text: 'when some prior where outcome is ▮', offers: 'withdrawn judgment', only: true },
    { text: 'then ▮', offers: 'assign', only: true },
    { text: 'then assign ▮', offers: 'filing_division by in', not: 'receiver is' },
    { text: 'duty ▮', offers: 'of', only: true },
    { text: 'duty of ▮', offers: 'filing_division receiver assignee', not: 'received' },
    { text: 'duty of filing_division to ▮', offers: 'divert', not: 'received' },
    { text: 'duty of filing_division to divert ▮', offers: 'within', only: true },
    {
      text: 'duty of filing_division to divert within 15 days of ▮',
      offers: 'received taken_on',
      not: 'amount',
    },
  ] as const)('in English: $text', ({ text, offers, ...rest }) => {
    const { service, path, offset } = typed(`rule a for filing\n  ${text}`, 'policy p\n  uses standard\n\n');
    const labels = service.completions(path, offset).map(({ label }) => label);
    if ('only' in rest) expect(labels).toEqual(offers.split(' '));
    else expect(labels).toEqual(expect.arrayContaining(offers.split(' ')));
    if ('not' in rest) for (const label of rest.not.split(' ')) expect(labels).not.toContain(label);
  });

  it.each([
    ['after ▮', 'divert request_review expiry'],
    ['after expiry ▮', 'on'],
    ['after request_review on 2022-10-14 ▮', 'choosing'],
    ['after request_review on 2022-10-14 choosing ▮', 'filing_division civil_1'],
    ['expect reassign ▮', 'filing_division civil_1'],
  ])('in an English example: %s', (text, offers) => {
    const { service, path, offset } = typed(`example a\n  ${text}`, 'policy p\n  uses standard\n\n');
    const labels = service.completions(path, offset).map(({ label }) => label);
    expect(labels.toSorted()).toEqual(offers.split(' ').toSorted());
  });

  it('replaces the word that is being typed', () => {
    const { service, path, offset } = typed(`${rule}当 案由 为 sal▮`);
    const [first] = service.completions(path, offset);
    expect(first).toMatchObject({ insertText: '买卖合同纠纷', replace: { start: offset - 3, end: offset } });
  });
});
