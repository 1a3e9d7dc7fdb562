import { describe, expect, it } from 'vitest';
import { lintPackage } from '../../src/lint/lint-package.ts';
import { checkExample } from './page.ts';

const codesOf = (text: string): readonly string[] =>
  lintPackage(checkExample({ text: text + EXAMPLE, literate: false, whole: false, data: [] })).map(
    ({ code }) => code,
  );

const RULE = '规则 兜底 适用于 起诉\n  则 责任人 为 立案庭\n';
const EXAMPLE = `
例 一件起诉
  给定 起诉 { 收到日期: 2022-10-08, 案件类型: 民事一审, 案由: 劳动争议 }
  期望 责任人 为 立案庭
`;

describe('a finding is silenced with a reason', () => {
  it('is found without', () => expect(codesOf(RULE)).toEqual(['SZ501', 'SZ560']));

  it.each([
    ['before the declaration', `# 不查 SZ501、SZ560: 依据待补\n${RULE}`],
    ['in English', `# ignore SZ501, SZ560: the source is to follow\n${RULE}`],
    ['with full-width marks', `# 不查 SZ501，SZ560：依据待补\n${RULE}`],
    ['at the end of its first line', RULE.replace('起诉', '起诉 # 不查 SZ501、SZ560: 依据待补')],
    ['in two comments', `# 不查 SZ501: 依据待补\n# 不查 SZ560: 太简单\n${RULE}`],
  ])('%s', (_, text) => expect(codesOf(text)).toEqual([]));

  it('where a clause alone is meant, for that clause alone', () => {
    const rule = (title: string, note: string): string =>
      `规则 ${title} 适用于 起诉\n  当 标的额 大于 5万${note}\n  由 立案庭 审查立案\n  说明 "${title}"\n`;
    expect(codesOf(rule('甲', ' # 不查 SZ521: 法定数额') + rule('乙', ''))).toEqual(['SZ540', 'SZ521']);
  });

  it('is not silenced for another declaration', () => {
    const other = '\n规则 另一条 适用于 起诉\n  由 立案庭 审查立案\n';
    expect(codesOf(`# 不查 SZ501、SZ560: 依据待补\n${RULE}${other}`)).toEqual(['SZ501']);
  });
});

describe('a silence is a finding itself', () => {
  it.each([
    ['without a reason', `# 不查 SZ501\n${RULE}`, ['SZ590', 'SZ501', 'SZ560']],
    ['with an empty reason', `# ignore SZ501:  \n${RULE}`, ['SZ590', 'SZ501', 'SZ560']],
    ['of an error', `# 不查 SZ201: 不要紧\n${RULE}`, ['SZ591', 'SZ501', 'SZ560']],
    ['of a silence', `# 不查 SZ592: 不要紧\n${RULE}`, ['SZ591', 'SZ501', 'SZ560']],
    ['of a broken guarantee', `# 不查 SZ412: 不要紧\n${RULE}`, ['SZ591', 'SZ501', 'SZ560']],
    ['of nothing', `# 不查 SZ502: 不要紧\n${RULE}`, ['SZ592', 'SZ501', 'SZ560']],
  ])('%s', (_, text, codes) => expect(codesOf(text)).toEqual(codes));

  it('behind the last declaration', () => {
    const text = `${RULE}${EXAMPLE}\n\n# 不查 SZ560: 不要紧\n`;
    const found = lintPackage(checkExample({ text, literate: false, whole: false, data: [] }));
    expect(found.map(({ code }) => code)).toEqual(['SZ501', 'SZ560', 'SZ592']);
  });

  it('of an analysis warning is left to the analysis', () => {
    expect(codesOf(`# 不查 SZ403（另一条）: 当面定\n${RULE}`)).toEqual(['SZ501', 'SZ560']);
  });

  it('and other comments are none', () => {
    expect(codesOf(`# 不查 就 分流\n# SZ501 见说明\n${RULE}`)).toEqual(['SZ501', 'SZ560']);
  });
});

it('a package with errors is not looked at: half a text has half its references', () => {
  expect(codesOf(`${RULE}  优先于 没有的规则\n`)).toEqual([]);
});
