import { describe, expect, it } from 'vitest';
import { type CheckedPackage, checkPackage, createPackageChecker } from '../../src/check-package.ts';
import { printFile } from '../../src/format/print-file.ts';
import { lintPackage } from '../../src/lint/lint-package.ts';
import { hostileTexts } from '../arbitrary/hostile-texts.ts';

const SIZE = 65_536;
const vocabulary =
  '政策 甲\n  日历 中国\n\n机构 立案庭 filing_division\n事项 起诉 filing {\n  标的额 amount: 金额\n}\n\n';
const sourcesOf = (text: string) => ({ files: [{ path: 'a.shouze', text }], libraries: [] });

describe.each(Object.entries(hostileTexts))('64 KB of %s', (_what, make) => {
  it('are read, checked, linted and printed, with every fault at a place in them', () => {
    const checked = checkPackage(sourcesOf(vocabulary + make(SIZE - vocabulary.length)));
    for (const { span } of [...checked.diagnostics, ...lintPackage(checked)]) {
      const isWithin =
        span.file === 'a.shouze' && 0 <= span.start && span.start <= span.end && span.end <= SIZE;
      if (!isWithin) expect.fail(JSON.stringify(span));
    }
    const [file] = checked.parsed.files;
    expect(file && printFile(file, checked.symbols, 'zh')).toBeTypeOf('string');
  });

  it('are read alike after an edit', () => {
    const text = make(SIZE / 4);
    const check = createPackageChecker();
    check(sourcesOf(text));
    const edited = sourcesOf(`${text.slice(0, SIZE / 8)}规则${text.slice(SIZE / 8)}`);
    const said = ({ parsed, diagnostics }: CheckedPackage) => JSON.stringify([parsed, diagnostics]);
    expect(said(check(edited))).toBe(said(checkPackage(edited)));
  });
});
