import { describe, expect, it } from 'vitest';
import { checkPackage, createLanguageService, type PackageSources, printSource } from '../../src/index.ts';
import { codeFences, codeOf } from '../../src/source/literate.ts';

const FENCE = '```';
const FIRST = `# 示例县首责工作制

规则 这里不是代码 适用于 起诉

${FENCE}shouze
政策 示例 "example"
  日历 中国

机构 立案庭 filing_division

动作 分流 divert

事项 起诉 filing {
收到日期 received: 日期
}
# 一条注释
${FENCE}

第一条 收到起诉材料之日起 15 日内分流。

~~~shouze
规则 分流 diverted 适用于 起诉
  当 收到日期 已知
  则 责任人 为 立案庭
~~~

${FENCE}json
规则 也不是代码 适用于 起诉
${FENCE}
`;

function sourcesOf(text: string): PackageSources {
  return { files: [{ path: 'policy.shouze.md', text }], libraries: [] };
}

function printed(text: string, language: 'zh' | 'en'): string {
  const sources = sourcesOf(text);
  const { parsed, symbols } = checkPackage(sources);
  const [source] = sources.files;
  const [tree] = parsed.files;
  if (source === undefined || tree === undefined) throw new Error('no file');
  return printSource(source, tree, symbols, language);
}

describe('a literate file', () => {
  it('is code in its fences marked shouze, and nowhere else', () => {
    const checked = checkPackage(sourcesOf(FIRST));
    expect(checked.diagnostics).toEqual([]);
    expect([...(checked.policy?.rules.keys() ?? [])]).toEqual(['分流']);
  });

  it('takes inline code that stands alone on its line for no fence, as Markdown does', () => {
    const text = `${FENCE}shouze 政策 示例${FENCE}\n\n${FIRST}`;
    expect(checkPackage(sourcesOf(text)).diagnostics).toEqual([]);
    expect(codeFences({ path: 'policy.shouze.md', text })).toHaveLength(2);
  });

  it('keeps its places: lines and columns are those of the file', () => {
    const { policy } = checkPackage(sourcesOf(FIRST));
    const at = policy?.rules.get('分流')?.at.start ?? -1;
    expect(at).toBe(FIRST.indexOf('规则 分流'));
    expect(codeOf({ path: 'a.shouze.md', text: FIRST })).toHaveLength(FIRST.length);
  });

  it('tells mistakes where they stand', () => {
    const [diagnostic] = checkPackage(sourcesOf(FIRST.replace('为 立案庭', '为 立按庭'))).diagnostics;
    expect(diagnostic?.code).toBe('SZ201');
    expect(diagnostic?.span.start).toBe(FIRST.indexOf('立案庭\n~~~'));
  });

  it('refuses a declaration that goes on in another fence', () => {
    const apart = FIRST.replace('  则 责任人', `~~~\n\n其次：\n\n~~~shouze\n  则 责任人`);
    const { diagnostics, policy } = checkPackage(sourcesOf(apart));
    expect(diagnostics.map(({ code }) => code)).toEqual(['SZ115']);
    expect(policy).toBeNull();
  });

  it('is formatted in its fences alone, comments staying in theirs', () => {
    const formatted = printed(FIRST, 'zh');
    expect(formatted).toBe(FIRST.replace('\n收到日期', '\n  收到日期').replace('}\n# 一条', '}\n\n# 一条'));
    expect(printed(formatted, 'zh')).toBe(formatted);
  });

  it('is translated in its fences and back', () => {
    const english = printed(FIRST, 'en');
    expect(english).toContain('第一条 收到起诉材料之日起 15 日内分流。');
    expect(english).toContain('rule diverted 分流 for filing');
    expect(english).not.toContain('政策 示例');
    expect(printed(english, 'zh')).toBe(printed(FIRST, 'zh'));
    expect(checkPackage(sourcesOf(english)).policy?.hash).toBe(checkPackage(sourcesOf(FIRST)).policy?.hash);
  });

  it('is formatted by the language service', () => {
    const service = createLanguageService(checkPackage(sourcesOf(FIRST)));
    const edits = service.format('policy.shouze.md');
    const text = edits.reduceRight(
      (before, { span, text }) => before.slice(0, span.start) + text + before.slice(span.end),
      FIRST,
    );
    expect(text).toBe(printed(FIRST, 'zh'));
  });

  it.each([
    ['a longer fence around a shorter one', '````md\n```shouze\nX\n```\n````\n', []],
    ['a fence that is not closed', 'a\n```shouze\nX\n', ['X\n']],
    ['an indented code block', '    ```shouze\nX\n', []],
    ['words after the mark', '```shouze whole\r\nX\r\n```\r\n', ['X\r\n']],
    ['an empty fence', '```shouze\n```\n', ['']],
  ])('has its fences as CommonMark has them: %s', (_, text, codes) => {
    const source = { path: 'a.shouze.md', text };
    expect(codeFences(source).map(({ start, end }) => text.slice(start, end))).toEqual(codes);
  });
});
