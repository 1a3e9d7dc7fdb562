import { describe, expect, it } from 'vitest';
import { typed } from './county.ts';

const rule = '规则 甲规则 适用于 起诉\n  ';
const table = '表 分办 适用于 起诉\n';
const procedure = '程序 丙程序 适用于 起诉\n  状态 甲态\n    ';
const example = '例 甲例\n  ';

/** What one has typed, and all that is offered there, in order. */
const cases: readonly (readonly [text: string, offers: string])[] = [
  // conditions
  [`${rule}当 有 前案 满足 结案方式 属于 ▮`, '撤诉 判决'],
  [`${rule}当 有 前案 满足 结案方式 属于 撤诉、▮`, '判决'],
  [`${rule}当 每个 前案 满足 结案方式 不属于 ▮`, '撤诉 判决'],
  [`${rule}当 无 前案 满足 结案方式 不为 ▮`, '撤诉 判决'],
  [`${rule}当 案由.主办庭 为 ▮`, '立案庭 民一庭'],
  [`${rule}当 收到日期 早于 ▮`, '收到日期 收案日期'],
  [`${rule}当 收到日期 早于 收案日期 ▮`, '且 或 起 至少'],
  [`${rule}当 收到日期 早于 收案日期 至少 ▮`, '首审分流期限'],
  [`${rule}当 标的额 大于 ▮`, '标的额'],
  [`${rule}当 案由 为 离婚纠纷 ▮`, '且 或'],
  [`${rule}当 前案 数量 ▮`, '为 不为 大于 不大于 小于 不小于'],
  [`${rule}当 有 前案 满足 承办人.▮`, '编号 姓名 在岗'],
  // elements: the innermost one, as far as its parenthesis reaches
  [`${rule}当 前案 数量 不小于 1 满足 结案方式 为 ▮`, '撤诉 判决'],
  [`${rule}当 有 前案 满足 (无 前案 乙 满足 乙.结案方式 属于 ▮`, '撤诉 判决'],
  [
    `${rule}当 有 前案 甲 满足 甲.结案方式 属于 撤诉 且 无 前案 乙 满足 乙.▮`,
    '案号 结案方式 结案日期 承办人 同一纠纷 程序审理',
  ],
  [`${rule}当 (有 前案 满足 同一纠纷) 且 结案方式 为 ▮`, '收到日期 收案日期 案由 标的额 前案'],
  [`${rule}当 (有 前案 满足 同一纠纷) 且 ▮`, '收到日期 收案日期 案由 标的额 前案 有 无 每个 非'],
  [`${rule}当 有 前案 满足 本件.案由 属于 ▮`, '离婚纠纷 买卖合同纠纷'],
  // outcomes and duties
  [`${rule}则 责任人 在 立案庭 ▮`, '中'],
  [`${rule}则 责任人 由 ▮`, '立案庭 民一庭'],
  [`${rule}则 责任人 由 立案庭 ▮`, '指定'],
  [`${rule}由 立案庭 自 收到日期 ▮`, '起'],
  [`${rule}由 立案庭 自 收到日期 起 15日 ▮`, '内'],
  [`${rule}优先于 未发现首审、▮`, '甲规则'],
  // definitions and look-ups, with second titles and without
  ['定义 前案.新名 ▮', '是指'],
  ['定义 前案.新名 new_name ▮', '是指'],
  ['定义 前案.新名 "new name" ▮', '是指'],
  ['定义 前案.新名 new_name 是指 结案方式 属于 ▮', '撤诉 判决'],
  ['规则 甲规则 "first rule" ▮', '适用于'],
  ['参数 新期限 new_period ▮', '为'],
  ['对照 案由.新庭 new_division: ▮', '文本 是否 整数 金额 日期 人员 机构 案号 结案方式 案由 前案'],
  ['实体 新案 {\n  字段 field: 结案方式 默认 ▮', '撤诉 判决'],
  ['实体 新案 {\n  字段 field: 是否 默认 ▮', '是 否'],
  ['政策 丙\n  引用 ▮', '标准词汇'],
  ['政策 丙\n  日历 ▮', '中国'],
  // tables
  [`${table}| ▮`, '收到日期 收案日期 案由 标的额 前案'],
  [`${table}| 案由.▮`, '主办庭'],
  [`${table}| 前案 ▮`, '数量'],
  [`${table}| 前案 数量 || 责任人 |\n| ▮`, '>= > <= <'],
  [`${table}| 案由 || ▮`, '责任人 义务 程序 依据 说明 协办'],
  [`${table}| 案由 || 责任人 |\n| ▮`, '离婚纠纷 买卖合同纠纷'],
  [`${table}| 案由 || 责任人 |\n| 离婚纠纷、▮`, '买卖合同纠纷'],
  [`${table}| 案由 | 标的额 || 责任人 |\n| 离婚纠纷 | ▮`, '>= > <= <'],
  [`${table}| 案由 || 协办 |\n| 离婚纠纷 || 民▮`, '民一庭'],
  [`${table}| 案由 || 责任人 | 义务 |\n| 离婚纠纷 || 民一庭 | ▮`, '分流 申请复核 由'],
  [`${table}| 案由 || 责任人 | 程序 |\n| 离婚纠纷 || 民一庭 | ▮`, '首审复核 丙程序'],
  // procedures
  [`${procedure}▮`, '立案庭 民一庭 收案人 责任人 状态 终态 逾期 依据 说明'],
  [`${procedure}收案人 ▮`, '可'],
  [`${procedure}收案人 可 ▮`, '分流 申请复核'],
  [`${procedure}收案人 可 申请复核 ▮`, '自 当 从 →'],
  [`${procedure}收案人 可 申请复核 → ▮`, '甲态'],
  [`${procedure}收案人 可 申请复核 → 甲态 ▮`, '并'],
  // examples
  [`${example}期望 程序 首审复核 ▮`, '至'],
  [`${example}期望 程序 首审复核 至 ▮`, '已收案 已确定'],
  [`${example}期望 分流 ▮`, '截至'],
  [`${example}期望 协办 ▮`, '为 在'],
];

describe('completion by types', () => {
  it.each(cases)('%s', (text, offers) => {
    // A procedure for the table's last column to choose from.
    const extra = text.includes('| 程序 |') ? '程序 丙程序 适用于 起诉\n  终态 完\n\n' : '';
    const { service, path, offset } = typed(extra === '' ? text : text.replace(table, extra + table));
    expect(service.completions(path, offset).map(({ label }) => label)).toEqual(offers.split(' '));
  });
});
