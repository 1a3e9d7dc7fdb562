import { checkPackage, type PackageSources } from '@shouze/dsl';
import { expect } from 'vitest';
import { coverageOf, createPlaces, type ExampleFilter } from '../../src/testing/index.ts';

const VOCABULARY = `词汇 试用词汇 trial

机构 立案庭 filing_division
机构 民一庭 civil_1
动作 分流 divert
枚举 结案方式 outcome { 撤诉 withdrawn、判决 judgment }
实体 前案 prior {
  案号 case_number: 案号
  结案方式 outcome: 结案方式 可缺
  排序 案号
}
事项 起诉 filing {
  收到日期 received: 日期 基准
  前案 priors: 前案 列表
}
事项 诉求 petition {
  收到日期 received: 日期 基准
  属于本人职责 own_duty: 是否 可缺
}

定义 前案.未用到 unneeded 是指 结案方式 为 判决
`;

/** Every line counts: tests name them. */
const RULES = `政策 试行首责制 trial_policy
  版本 1
  法院 川1527
  施行 2022年1月1日
  日历 中国
  引用 试用词汇

定义 前案.程序审理 procedural 是指 结案方式 为 撤诉

规则 撤诉后再诉 适用于 起诉
  当 有 前案 满足 程序审理
  则 责任人 为 立案庭

规则 首次起诉 适用于 起诉
  当 无 前案
  则 责任人 为 民一庭

规则 期限 适用于 起诉
  由 立案庭 自 收到日期 起 15日 内 分流

表 首诉分办 适用于 诉求
  否则 立案庭
| 属于本人职责 || 责任人 |
| 是           || 立案庭 |
| 否           || 民一庭 |
`;

const EXAMPLES = `例 撤诉与判决各一件 "withdrawn & decided"
  给定 起诉 {
    收到日期: 2022-10-08,
    前案: [{ 案号: "(2022)川1527民初1号", 结案方式: 撤诉 }, { 案号: "(2022)川1527民初2号", 结案方式: 判决 }]
  }
  期望 责任人 为 立案庭

例 来访
  给定 诉求 { 收到日期: 2022-10-08, 属于本人职责: 是 }
  期望 责任人 为 立案庭

例 写错的期望
  给定 诉求 { 收到日期: 2022-10-08, 属于本人职责: 是 }
  期望 责任人 为 民一庭
`;

export const sources: PackageSources = {
  files: [
    { path: 'rules.shouze', text: RULES },
    { path: 'examples/all.shouze', text: EXAMPLES },
  ],
  libraries: [{ path: 'standard/trial.shouze', text: VOCABULARY }],
};

export function tested(from: PackageSources = sources) {
  const { parsed, policy, diagnostics } = checkPackage(from);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (policy === null) throw new Error('no policy');
  return { parsed, policy, places: createPlaces(from) };
}

export function covered(filter: ExampleFilter = {}) {
  const { parsed, policy, places } = tested();
  return { coverage: coverageOf({ parsed, policy }, { filter }), places };
}
