/** A policy of one file that needs no library, with a rule for each status. In canonical form. */
export const SMALL_POLICY = `政策 试行首责制 trial_policy
  版本 1
  法院 川1527
  施行 2022年1月1日
  日历 中国

机构 立案庭 filing_division
机构 民一庭 civil_1

动作 分流 divert

枚举 结案方式 outcome { 撤诉 withdrawn、判决 judgment }

实体 前案 prior {
  案号 case_number: 案号
  承办人 handler: 人员
  结案方式 outcome: 结案方式 可缺
  排序 案号
}

事项 起诉 filing {
  收到日期 received: 日期 基准
  前案 priors: 前案 列表
}

规则 撤诉后再诉 适用于 起诉
  当 有 前案 满足 结案方式 为 撤诉
  则 责任人 为 前案.承办人 否则 立案庭
  由 立案庭 自 收到日期 起 15日 内 分流
  依据 "首审负责制"

规则 未发现首审 适用于 起诉
  当 其他情形
  则 责任人 为 民一庭

例 撤诉后再诉归原承办人
  给定 起诉 {
    收到日期: 2022-10-08,
    前案: [{ 案号: "(2022)川1527民初123号", 承办人: 王某, 结案方式: 撤诉 }]
  }
  期望 责任人 为 王某
  期望 规则 为 撤诉后再诉
  期望 分流 截至 2022-10-24
`;

export const WITHDRAWN = {
  matter: 'filing',
  received: '2022-10-08',
  priors: [{ case_number: '(2022)川1527民初123号', handler: '王某', outcome: 'withdrawn' }],
};

export const UNKNOWN_OUTCOME = {
  matter: 'filing',
  id: 'x-7',
  received: '2022-10-08',
  priors: [{ case_number: '(2022)川1527民初123号', handler: '王某' }],
};

export const NO_PRIOR = { matter: 'filing', received: '2022-10-08', priors: [] };
