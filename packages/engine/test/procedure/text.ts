import { type CheckedPolicy, checkPackage, renderDiagnostic } from '@shouze/dsl';
import { expect } from 'vitest';
import { calendarFor, checkFacts, type Facts } from '../../src/index.ts';

const VOCABULARY = `政策 测试
  日历 中国

机构 立案庭 filing_division
机构 民一庭 civil_1
机构 民二庭 civil_2
身份 收案人 receiver
动作 分流 divert
动作 申请复核 request_review
动作 认可 uphold
动作 驳回 reject
动作 答复 reply
实体 前案 prior {
  案号 case_number: 案号
  承办人 handler: 人员
  同一纠纷 same_dispute: 是否 默认 否
  结案日期 closed_on: 日期 可缺
  排序 结案日期 最晚、案号
}
事项 起诉 filing {
  收到日期 received: 日期 基准
  收案日期 taken_on: 日期 可缺
  复核申请日期 review_requested_on: 日期 可缺
  疑难 hard: 是否 可缺
  前案 priors: 前案 列表
}
事项 履责 performance {
  动作 action: 动作
  到期日期 due: 日期 基准
  逾期天数 days_late: 整数 可缺
}
`;

/** A policy over a small vocabulary, which must be without errors. */
export function policyOf(text: string): CheckedPolicy {
  const file = { path: 'policy.shouze', text: VOCABULARY + text };
  const { policy, diagnostics } = checkPackage({ files: [file], libraries: [] });
  expect(diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, file.text, 'en'))).toEqual([]);
  if (policy === null) throw new Error('no policy');
  return policy;
}

export const calendar = calendarFor(policyOf(''));

export function factsOf(policy: CheckedPolicy, given: Record<string, unknown>): Facts {
  const checked = checkFacts(policy, { matter: 'filing', received: '2022-10-08', ...given });
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  return checked.facts;
}
