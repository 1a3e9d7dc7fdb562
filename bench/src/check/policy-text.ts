const VOCABULARY = `政策 大法院首责工作制
  版本 1
  法院 川1527
  施行 2024-01-01
  日历 中国

机构 立案庭 filing_division
机构 民一庭 civil_1
机构 民二庭 civil_2
动作 分流 divert
枚举 结案方式 outcome { 撤诉 withdrawn、按撤诉处理 deemed_withdrawn、判决 judgment、调解 mediation }
枚举 案由 cause { 买卖合同纠纷 sale、离婚纠纷 divorce、民间借贷纠纷 loan }
实体 前案 prior {
  案号 case_number: 案号
  承办人 handler: 人员
  承办部门 unit: 机构
  结案方式 outcome: 结案方式 可缺
  结案日期 closed_on: 日期 可缺
  同一纠纷 same_dispute: 是否 默认 否
  排序 结案日期 最晚、案号
}
事项 起诉 filing {
  收到日期 received: 日期 基准
  案由 cause: 案由
  标的额 amount: 金额 可缺
  前案 priors: 前案 列表
}

定义 前案.程序审理 是指 结案方式 属于 撤诉、按撤诉处理

参数 首审分流期限 为 15日
  依据 "首责工作制实施办法第八条"
`;

const CAUSES = ['买卖合同纠纷', '离婚纠纷', '民间借贷纠纷'];

/** A policy as a court writes it, in one file, with so many rules that do not meet. */
export function policyText(rules: number): string {
  return [VOCABULARY, ...Array.from({ length: rules }, (_, index) => ruleText(index))].join('\n');
}

function ruleText(index: number): string {
  const low = index * 100;
  return `规则 第${index}档 适用于 起诉
  当 案由 为 ${CAUSES[index % CAUSES.length]} 且 标的额 大于 ${low} 且 标的额 不大于 ${low + 100} 且 有 前案 满足 同一纠纷 且 程序审理
  则 责任人 为 前案.承办人 否则 前案.承办部门 否则 立案庭
  由 立案庭 自 收到日期 起 首审分流期限 内 分流
${index % 10 === 9 ? `  优先于 第${index - 1}档\n` : ''}  依据 "首责工作制实施办法第${index}条"
`;
}

/** Edits of one line each, as a court makes them; `n` makes each one another text. */
export const EDITS: Readonly<Record<string, (text: string, rules: number, n: number) => string>> = {
  'a number in a rule in the middle': (text, rules, n) => {
    const low = Math.floor(rules / 2) * 100;
    return text.replace(`大于 ${low} `, `大于 ${low + 1 + (n % 50)} `);
  },
  'a comment more in the first line': (text, _, n) => `# 修订稿${n}\n${text}`,
  'a title': (text, rules, n) => text.replace(`规则 第${rules - 3}档 `, `规则 末档${n} `),
  'a parameter’s value': (text, _, n) => text.replace('为 15日', `为 ${16 + (n % 50)}日`),
  'a word more in the vocabulary': (text, _, n) =>
    text.replace('\n动作 分流', `\n机构 新设${n}庭 new_${n}\n动作 分流`),
  'a slip': (text, rules, n) =>
    text.replace(`\n规则 第${rules >> 1}档 适用于`, `\n规则 第${rules >> 1}档 适${n}`),
};
