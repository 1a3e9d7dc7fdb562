import { describe, expect, it, test } from 'vitest';
import { type Code, catalogue } from '../../src/diagnostics/catalogue.ts';
import { checkExample, findingsOf, index, readPages } from '../lint/page.ts';

const pages = readPages();
/** What a policy is analysed for is not found by checking its text: the engine executes those pages. */
const isAnalysis = (code: string): boolean => code.startsWith('SZ4');
const severities = { error: '错误', warning: '警告', hint: '提示' } as const;

describe('docs/diagnostics', () => {
  test('every code has a page and every page a code', () => {
    expect(pages.map(({ code }) => code)).toEqual(Object.keys(catalogue).sort());
  });

  describe.each(pages)('$code', ({ code, text }) => {
    it('is listed in the index and says its severity', () => {
      expect(index).toContain(`[${code}](${code}.md)`);
      const { severity } = catalogue[code as Code];
      expect(text).toMatch(new RegExp(`^# ${code} \\S.*\\n\\n${severities[severity]} · `));
      expect(text).toMatch(/\*\*为什么\*\*　\S/);
      expect(text).toMatch(/\*\*English\*\*　\S/);
    });
  });

  describe.each(pages.filter(({ code }) => !isAnalysis(code)))('$code', ({ code, bad, good }) => {
    it('mends its bad example', () => {
      const mended = findingsOf(checkExample(good), code).map((finding) => finding.code);
      const found = findingsOf(checkExample(bad), code).map((finding) => finding.code);
      const own = new Set(found.filter((each) => each === code || !mended.includes(each as Code)));
      expect([...own].sort()).toEqual([code, ...bad.also].sort());
      // A mended example may leave hints of style that its page is not about, but nothing that is wrong.
      expect(mended.filter((each) => !each.startsWith('SZ5'))).toEqual([...good.also]);
      expect(mended).not.toContain(code);
    });
  });
});
