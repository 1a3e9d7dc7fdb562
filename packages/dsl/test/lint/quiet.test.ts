import { expect, it } from 'vitest';
import { lintPackage } from '../../src/lint/lint-package.ts';
import { checkExample } from './page.ts';

const rule = (condition: string, title = '甲'): string =>
  `规则 ${title} 适用于 起诉\n  当 ${condition}\n  则 责任人 为 立案庭\n  说明 "本院做法"\n\n`;
const duty = (title: string, period: string, action: string): string =>
  `规则 ${title} 适用于 起诉\n  由 立案庭 自 收到日期 起 ${period} 内 ${action}\n  说明 "本院做法"\n\n`;

/** Texts that are near to what a rule looks for, and right as they are. */
it.each([
  [
    'SZ501',
    'a table whose rows have their sources',
    '表 甲 适用于 起诉\n\n| 案由 || 责任人 | 依据 |\n| 劳动争议 || 民一庭 | "办法" |\n',
  ],
  [
    'SZ514',
    'a member that only facts name',
    `枚举 等级 grade { 一级 one、二级 two }\n扩展 事项 起诉 {\n  等级 grade: 等级 可缺\n}\n${rule('等级 为 一级')}`,
  ],
  ['SZ520', 'one period for two actions', duty('甲', '7日', '审查立案') + duty('乙', '7日', '通知补正')],
  ['SZ520', 'the same day in two rules', duty('甲', '当日', '分流') + duty('乙', '当日', '分流')],
  [
    'SZ520',
    'one period of one action in two matters',
    `${duty('甲', '7日', '审查立案')}${duty('乙', '7日', '审查立案').replace('起诉', '诉求')}`,
  ],
  ['SZ521', 'any amount at all', rule('标的额 大于 0')],
  ['SZ521', 'a number that is no money', rule('前案 数量 不小于 2')],
  ['SZ530', 'a title and a rule in different units', duty('六个月内再诉', '7日', '审查立案')],
  ['SZ530', 'one of two periods', duty('七日立案', '7日', '审查立案') + duty('十五日分流', '15日', '分流')],
  [
    'SZ530',
    'a period of a parameter',
    `参数 立案期限 为 7日\n  说明 "法定"\n${duty('七日立案', '立案期限', '审查立案')}`,
  ],
  [
    'SZ531',
    'a unit that acts and does not decide',
    '规则 立案庭移送 适用于 起诉\n  则 责任人 为 民一庭\n  由 立案庭 分流\n  说明 "本院做法"\n',
  ],
  ['SZ532', 'a policy in one language', rule('案由 为 劳动争议') + rule('案由 为 离婚纠纷', '乙')],
  [
    'SZ533',
    'a name that is quoted',
    `扩展 事项 起诉 {\n  财产案件 property: 是否 默认 否\n  「非财产案件」 non_property: 是否 默认 否\n}\n${rule('「非财产案件」')}`,
  ],
  ['SZ533', 'a name that has no second reading', `定义 起诉.有争议 是指 标的额 未知\n${rule('有争议')}`],
  ['SZ540', 'one outcome under two conditions', rule('案由 为 劳动争议') + rule('案由 为 离婚纠纷', '乙')],
  ['SZ542', 'a rule without a condition', '规则 甲 适用于 起诉\n  则 责任人 为 立案庭\n'],
  ['SZ542', 'standing duties alone', duty('甲', '7日', '审查立案')],
  [
    'SZ543',
    'the one’s unit after the one',
    '规则 甲 适用于 起诉\n  当 有 前案 满足 同一纠纷\n  则 责任人 为 前案.承办人 否则 前案.承办部门 否则 立案庭\n',
  ],
  ['SZ550', 'a single negation', rule('非 案由 为 劳动争议')],
  [
    'SZ551',
    'no, which is not the opposite of yes where a value is none',
    rule('有 前案 满足 同一纠纷 为 否'),
  ],
  [
    'SZ552',
    'arms that have nothing in common',
    rule('(案由 为 劳动争议 且 标的额 大于 0) 或 (案由 为 离婚纠纷 且 标的额 未知)'),
  ],
  ['SZ554', 'values of two fields', rule('案由 为 劳动争议 或 案件类型 为 民事一审')],
  [
    'SZ554',
    'different elements',
    rule('(有 前案 甲 满足 甲.结案方式 为 判决) 或 有 前案 乙 满足 乙.结案方式 为 调解'),
  ],
  [
    'SZ557',
    'two values are short enough',
    `定义 前案.实体 是指 结案方式 属于 判决、调解\n${rule('有 前案 满足 结案方式 属于 判决、调解')}${rule('有 前案 满足 实体', '乙')}`,
  ],
])('%s is quiet about %s', (code, _, text) => {
  const checked = checkExample({ text, literate: false, whole: false, data: [] });
  expect(checked.diagnostics).toEqual([]);
  expect(lintPackage(checked).map((finding) => finding.code)).not.toContain(code);
});
