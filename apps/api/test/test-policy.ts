import type { SourceFile } from '@shouze/contract';
import type { TestCourt } from './test-court.ts';

const HEADER = `政策 试验法院首责 "trial court first responsibility"
  版本 VERSION
  法院 COURT
  施行 2022年1月1日
UNTIL  日历 中国
  引用 标准词汇、法定回避
`;

const RULES = `
定义 前案.程序审理 是指 结案方式 属于 撤诉、按撤诉处理

规则 程序审理后再诉 适用于 起诉
  当 有 前案 满足 同一纠纷 且 程序审理
  则 责任人 为 前案.承办人 否则 立案庭
  由 立案庭 自 收到日期 起 15日 内 分流
  依据 "首审负责制"

规则 未发现首审 适用于 起诉
  当 其他情形
  则 责任人 为 OTHERWISE
  依据 "首审负责制"
`;

const EXAMPLE = `
例 撤诉后再诉
  给定 起诉 {
    收到日期: 2022-10-08, 案件类型: 民事一审, 案由: 买卖合同纠纷,
    前案: [{ 案号: "(2022)川1527民初123号", 结案方式: 撤诉, 承办人: 王某, 同一纠纷: 是 }]
  }
  期望 责任人 为 EXPECTED
`;

interface Variant {
  readonly version?: number;
  /** The court's code in the header. */
  readonly court?: string;
  /** The last day in force, `YYYY-MM-DD`; none without it. */
  readonly until?: string;
  /** Who takes what has no prior. */
  readonly otherwise?: string;
  /** Whom the example expects; it is 王某. */
  readonly expected?: string;
  /** Anything more, such as an error. */
  readonly more?: string;
}

/** A small policy over the standard vocabulary, in two files. */
export function testPolicy({
  version = 1,
  court = '川1527',
  until,
  otherwise = '立案庭',
  expected = '王某',
  more = '',
}: Variant = {}): SourceFile[] {
  return [
    {
      path: 'policy.shouze',
      text:
        HEADER.replace('VERSION', String(version))
          .replace('COURT', court)
          .replace('UNTIL', until ? `  废止 ${until}\n` : '') +
        RULES.replace('OTHERWISE', otherwise) +
        more,
    },
    { path: 'examples/trial.shouze', text: EXAMPLE.replace('EXPECTED', expected) },
  ];
}

/** A text with one error that the parser finds and one that the checker finds. */
export const BROKEN = '\n规则 乱写 适用于 起诉\n  当 有 前案 满足 同一纠纷 且 没有这个字段\n  则 责任人 为\n';

/** Makes the policy `trial` and publishes it. */
export async function publishTestPolicy(
  { client }: Pick<TestCourt, 'client'>,
  variant: Variant = {},
  effectiveFrom = '2022-01-01',
  id = 'trial',
) {
  const known = (await client.policies()).policies.some((policy) => policy.id === id);
  const files = testPolicy(variant);
  const draft = known ? await client.putDraft(id, files, null) : await client.createPolicy({ id, files });
  return client.publishDraft(id, effectiveFrom, draft.etag);
}

/** A filing that was withdrawn before and comes again: 王某's. */
export const resuit = {
  matter: 'filing',
  received: '2022-10-08',
  kind: 'civil_first',
  cause: 'sales_contract',
  priors: [
    { case_number: '(2022)川1527民初123号', outcome: 'withdrawn', handler: '王某', same_dispute: true },
  ],
};

/** A filing without a prior. */
export const firstSuit = {
  matter: 'filing',
  received: '2022-10-08',
  kind: 'civil_first',
  cause: 'sales_contract',
  priors: [],
};
