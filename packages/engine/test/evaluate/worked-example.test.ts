import { type CheckedPolicy, checkPackage } from '@shouze/dsl';
import { expect, test } from 'vitest';
import { calendarFor, checkFacts, decide, explain, runExamples } from '../../src/index.ts';

/** The policy of docs/language.md, shortened, with a vocabulary of its own. */
const VOCABULARY = `
词汇 标准词汇 standard
枚举 结案方式 outcome { 撤诉 withdrawn、按撤诉处理 deemed_withdrawn、判决 judgment、调解 mediation、驳回起诉 dismissed }
枚举 案件类型 kind { 民事一审 civil_first、行政一审 administrative_first }
枚举 案由 cause { 离婚纠纷 divorce、买卖合同纠纷 sales_contract、其他案由 other_cause }
机构 立案庭 filing_division
机构 民一庭 civil_1
机构 民二庭 civil_2
动作 分流 divert
动作 审查立案 examine_filing
实体 前案 prior {
  案号 case_number: 案号
  承办人 handler: 人员
  承办部门 unit: 机构 可缺
  结案方式 outcome: 结案方式 可缺
  结案日期 closed_on: 日期 可缺
  同一纠纷 same_dispute: 是否 默认 否
  衍生自 derived: 是否 默认 否
  本案发回重审自 remanded_from: 是否 默认 否
  排序 结案日期 最晚、案号
}
事项 起诉 filing {
  收到日期 received: 日期 基准
  收案日期 taken_on: 日期 可缺
  案件类型 kind: 案件类型
  案由 cause: 案由
  标的额 amount: 金额 可缺
  前案 priors: 前案 列表
}
`;

const POLICY = `
政策 筠连县人民法院首责工作制
  版本 2
  法院 川1527
  施行 2022年1月1日
  日历 中国
  引用 标准词汇

定义 前案.程序审理 是指 结案方式 属于 撤诉、按撤诉处理、驳回起诉
定义 前案.实体审理 是指 结案方式 属于 判决、调解
对照 案由.主办庭: 机构 { 离婚纠纷: 民一庭、买卖合同纠纷: 民二庭、其他: 立案庭 }
参数 首审分流期限 为 15日

规则 程序审理后再诉 "re-suit after a procedural ending" 适用于 起诉
  当 有 前案 满足 同一纠纷 且 程序审理
  则 责任人 为 前案.承办人 否则 前案.承办部门 否则 立案庭
  由 立案庭 自 收到日期 起 首审分流期限 内 分流
  优先于 实体审理后衍生
  依据 "首责工作制:撤诉、按撤诉处理后再次起诉,以原承办人为首审负责人"

规则 实体审理后衍生 适用于 起诉
  当 有 前案 满足 衍生自 且 实体审理
  则 责任人 为 前案.承办人 否则 前案.承办部门 否则 立案庭
  由 立案庭 自 收到日期 起 首审分流期限 内 分流

规则 未发现首审 适用于 起诉
  当 其他情形
  则 责任人 在 案由.主办庭 中 随机

规则 立案审查 适用于 起诉
  由 立案庭 自 收到日期 起 7日 内 审查立案
  依据 "《民事诉讼法》第一百二十六条"

回避 发回重审另行组成合议庭 适用于 起诉
  当 有 前案 满足 本案发回重审自
  则 不得由 前案.承办人
  依据 "《民事诉讼法》第四十一条"

例 撤诉三个月后再诉
  给定 起诉 {
    收到日期: 2022-10-08, 收案日期: 2022-10-12, 案件类型: 民事一审, 案由: 买卖合同纠纷,
    前案: [{ 案号: "(2022)川1527民初123号", 结案方式: 撤诉, 承办人: 王某, 同一纠纷: 是, 结案日期: 2022-07-01 }]
  }
  期望 责任人 为 王某
  期望 规则 为 程序审理后再诉
  期望 分流 截至 2022-10-24
`;

function checked(): CheckedPolicy {
  const { policy, diagnostics } = checkPackage({
    files: [{ path: 'junlian.shouze', text: POLICY }],
    libraries: [{ path: 'standard.shouze', text: VOCABULARY }],
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (policy === null) throw new Error('the policy does not check');
  return policy;
}

const policy = checked();
const calendar = calendarFor(policy);

function decided(given: Record<string, unknown>) {
  const result = checkFacts(policy, {
    matter: 'filing',
    received: '2022-10-08',
    kind: 'civil_first',
    cause: 'sales_contract',
    ...given,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return {
    decision: decide(policy, result.facts, calendar),
    explanation: explain(policy, result.facts, calendar),
  };
}

const withdrawn = {
  case_number: '(2022)川1527民初123号',
  outcome: 'withdrawn',
  handler: '王某',
  same_dispute: true,
  closed_on: '2022-07-01',
};

test('the decision of the worked example', () => {
  expect(decided({ priors: [withdrawn] }).decision).toEqual({
    status: 'decided',
    matter: 'filing',
    assignee: { kind: 'person', id: '王某', fallback: 0 },
    roles: {},
    excluded: [],
    rules: [{ name: '程序审理后再诉', at: expect.stringMatching(/^junlian\.shouze:14:\d$/), certain: true }],
    standing: [{ name: '立案审查', at: expect.stringMatching(/^junlian\.shouze:\d+:\d+$/), certain: true }],
    bound: { prior: '(2022)川1527民初123号' },
    duties: [
      {
        action: 'divert',
        actor: 'filing_division',
        from: '2022-10-08',
        due: '2022-10-24',
        provisional: false,
      },
      {
        action: 'examine_filing',
        actor: 'filing_division',
        from: '2022-10-08',
        due: '2022-10-17',
        provisional: false,
      },
    ],
    procedures: [],
    citations: [
      '《民事诉讼法》第一百二十六条',
      '首责工作制:撤诉、按撤诉处理后再次起诉,以原承办人为首审负责人',
    ].sort(),
    overridden: [],
    missing: [],
    warnings: [],
    policy: policy.hash,
  });
});

test('the example in the text holds', () => {
  expect(runExamples(policy, calendar).map(({ passed, example }) => [example, passed])).toEqual([
    ['撤诉三个月后再诉', true],
  ]);
});

test('an officer who is barred or gone is passed over, a look-up gives the pool', () => {
  expect(
    decided({ priors: [{ ...withdrawn, remanded_from: true, unit: 'civil_1' }] }).decision,
  ).toMatchObject({
    assignee: { kind: 'unit', id: 'civil_1', fallback: 1 },
    excluded: [{ id: '王某', bar: '发回重审另行组成合议庭' }],
  });
  expect(
    decided({ priors: [{ ...withdrawn, handler: { id: '王某', active: false }, unit: null }] }).decision,
  ).toMatchObject({
    assignee: { kind: 'unit', id: 'filing_division', fallback: 2 },
  });
  expect(decided({ priors: [] }).decision).toMatchObject({
    assignee: { kind: 'draw', by: 'lot', pool: ['civil_2'], fallback: 0 },
    rules: [{ name: '未发现首审' }],
  });
});

test('what is not known is asked for, and why a rule does not hold is told', () => {
  const open = { ...withdrawn, outcome: undefined };
  const { decision, explanation } = decided({ priors: [open] });
  expect(decision).toMatchObject({
    status: 'needs_facts',
    missing: [{ path: 'priors[0].outcome', type: 'outcome' }],
  });
  expect(explanation.rules.find(({ rule }) => rule === '实体审理后衍生')).toMatchObject({
    truth: 'false',
    role: 'not-holding',
    condition: {
      parts: [
        {
          element: '(2022)川1527民初123号',
          parts: [
            { truth: 'false', saw: [{ path: 'priors[0].derived', value: false }] },
            { kind: 'defined', truth: 'unknown' },
          ],
        },
      ],
    },
  });
});
