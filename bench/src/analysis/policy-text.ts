const HEADER = `政策 大法院首责工作制
  版本 1
  法院 川1527
  施行 2024-01-01
  日历 中国

机构 立案庭 filing_division
机构 民一庭 civil_1
机构 民二庭 civil_2
动作 分流 divert
枚举 结案方式 outcome { 撤诉 withdrawn、按撤诉处理 deemed_withdrawn、判决 judgment、调解 mediation }
枚举 案由 cause { 买卖合同纠纷 sale、离婚纠纷 divorce、民间借贷纠纷 loan、抚养纠纷 custody、赡养纠纷 support }
枚举 案件类型 kind { 民事一审 first、民事二审 second、民事再审 retrial、行政一审 administrative }
实体 前案 prior {
  案号 case_number: 案号
  承办人 handler: 人员
  结案方式 outcome: 结案方式 可缺
  结案日期 closed_on: 日期 可缺
  同一纠纷 same_dispute: 是否 默认 否
  排序 结案日期 最晚、案号
}
事项 起诉 filing {
  收到日期 received: 日期 基准
  案由 cause: 案由
  案件类型 kind: 案件类型
  标的额 amount: 金额 可缺
  前案 priors: 前案 列表
}
`;

const CAUSES = ['买卖合同纠纷', '离婚纠纷', '民间借贷纠纷', '抚养纠纷', '赡养纠纷'];
const KINDS = ['民事一审', '民事二审', '民事再审', '行政一审'];
const UNITS = ['民一庭', '民二庭', '立案庭'];
const GROUPS = CAUSES.length * KINDS.length;

const ELSE = `规则 其余 适用于 起诉
  当 其他情形
  则 责任人 为 立案庭
`;

/** A policy that nothing is found in. @param edit makes the text another one, in a rule or row in the middle */
export type PolicyText = (rules: number, edit?: number) => string;

/** Rules by cause, kind and a band of amounts; every third looks at the earlier cases, too. */
export const rulesText: PolicyText = (rules, edit = 0) => {
  const each = Array.from({ length: rules - 1 }, (_, index) => {
    const band = Math.floor(index / GROUPS) * 1000 + 1;
    const past = index % 3 === 0 ? ' 且 有 前案 满足 同一纠纷 且 结案方式 属于 撤诉、判决' : '';
    const top = band + 1000 - (index === rules >> 1 ? edit : 0);
    const who = `${index % 3 === 0 ? '前案.承办人 否则 ' : ''}${UNITS[index % 3]}`;
    return `规则 规则${index} 适用于 起诉
  当 ${group(index)} 且 标的额 不小于 ${band} 且 标的额 小于 ${top}${past}
  则 责任人 为 ${who}
  由 立案庭 自 收到日期 起 15日 内 分流
`;
  });
  return [HEADER, ...each, ELSE].join('\n');
};

function group(index: number): string {
  return `案由 为 ${CAUSES[index % CAUSES.length]} 且 案件类型 为 ${KINDS[Math.floor(index / CAUSES.length) % KINDS.length]}`;
}

/** Rows of which an earlier one wins, by cause, kind and a limit of amounts; each meets all of its group before it. */
export const tableText: PolicyText = (rules, edit = 0) => {
  const rows = Array.from({ length: rules - 2 }, (_, index) => {
    const band = Math.floor(index / GROUPS);
    const top = (band + 1) * 1000 - (index === rules >> 1 ? edit : 0);
    const cells = [CAUSES[index % CAUSES.length], KINDS[Math.floor(index / CAUSES.length) % KINDS.length]];
    return `| ${cells.join(' | ')} | < ${top} || ${UNITS[(index + band) % 2]} |`;
  });
  const table = [
    '表 分办 适用于 起诉 首行',
    '| 案由 | 案件类型 | 标的额 || 责任人 |',
    ...rows,
    '| - | - | - || 立案庭 |',
  ];
  return [HEADER, ...table, ''].join('\n');
};
