import { checkPackage } from '../../src/check-package.ts';
import {
  createLanguageService,
  type LanguageService,
} from '../../src/language-service/create-language-service.ts';

const vocabulary = `词汇 标准词汇 standard
枚举 结案方式 outcome { 撤诉 withdrawn、判决 judgment }
枚举 案由 cause { 离婚纠纷 divorce、买卖合同纠纷 sales }
机构 立案庭 filing_division
机构 民一庭 civil_1
身份 收案人 receiver
角色 协办 assistant
动作 分流 divert
动作 申请复核 request_review
实体 前案 prior {
  案号 case_number: 案号
  结案方式 outcome: 结案方式 可缺
  结案日期 closed_on: 日期 可缺
  承办人 handler: 人员
  同一纠纷 same_dispute: 是否 默认 否
  排序 结案日期 最晚
}
事项 起诉 filing {
  收到日期 received: 日期 基准
  收案日期 taken_on: 日期 可缺
  案由 cause: 案由
  标的额 amount: 金额 可缺
  前案 priors: 前案 列表
}
`;

const header = `政策 示例县首责制 sample
  版本 1
  法院 川1527
  施行 2022年1月1日
  日历 中国
  引用 标准词汇

参数 首审分流期限 divert_period 为 15日

程序 首审复核 "first-trial review" 适用于 起诉
  状态 已收案 taken
    逾期 → 已确定
  终态 已确定 settled

对照 案由.主办庭 division: 机构 { 离婚纠纷: 民一庭、其他: 立案庭 }

# 哪些结案方式算程序审理,由本院规定。
定义 前案.程序审理 procedural 是指 结案方式 属于 撤诉

规则 未发现首审 "no first trial" 适用于 起诉
  当 其他情形
  则 责任人 为 立案庭
  依据 "首责工作制"
  说明 "兜底"

`;

/** Where the cursor stands in a text with a mark. */
export const mark = '▮';

export interface Typed {
  readonly service: LanguageService;
  readonly path: string;
  readonly text: string;
  readonly offset: number;
}

/** A county package with what one has typed at the end of its policy; the mark is the cursor. */
export function typed(marked: string, before = header): Typed {
  const path = 'county/policy.shouze';
  const whole = before + marked;
  const text = whole.replace(mark, '');
  const sources = {
    files: [{ path, text }],
    libraries: [{ path: 'standard/vocabulary.shouze', text: vocabulary }],
  };
  return { service: createLanguageService(checkPackage(sources)), path, text, offset: whole.indexOf(mark) };
}
