import { describe, expect, it } from 'vitest';
import { checkPackage } from '../../src/check-package.ts';
import { createLanguageService } from '../../src/language-service/create-language-service.ts';
import { mark } from './county.ts';

const before = `# 首责工作制

由立案庭分流,当事人可以申请复核。

\`\`\`shouze
政策 县 county
  版本 1
  日历 中国

机构 立案庭 filing_division
枚举 案由 cause { 离婚纠纷 divorce、买卖合同纠纷 sales }
事项 起诉 filing {
  收到日期 received: 日期
  案由 cause: 案由
}
\`\`\`

下面是规则。

\`\`\`shouze
规则 甲规则 适用于 起诉
`;

function literate(marked: string) {
  const whole = `${before}${marked}\n\`\`\`\n\n说明 文字 | 不是 | 表格\n`;
  const path = 'regulation.shouze.md';
  const text = whole.replace(mark, '');
  const service = createLanguageService(checkPackage({ files: [{ path, text }], libraries: [] }));
  return { service, path, text, offset: whole.indexOf(mark) };
}

describe('in a literate file', () => {
  it('completes by types, at the file’s own places', () => {
    const { service, path, offset } = literate(`  当 案由 属于 lh${mark}`);
    const [found] = service.completions(path, offset);
    expect(found).toMatchObject({ label: '离婚纠纷', replace: { start: offset - 2, end: offset } });
  });

  it('signs clauses', () => {
    const { service, path, offset } = literate(`  由 ${mark}`);
    expect(service.signatureHelp(path, offset)?.signatures[0]?.activePart).toBe(0);
  });

  it('renames in every fence and leaves the prose alone', () => {
    const { service, path, text, offset } = literate(`  则 责任人 为 立案${mark}庭`);
    const renaming = service.rename(path, offset, '立案一庭');
    const at = renaming.ok ? renaming.edits.map(({ span }) => span.start) : [];
    expect(at).toEqual([text.indexOf('机构 立案庭') + 3, text.indexOf('为 立案庭') + 2]);
  });
});
