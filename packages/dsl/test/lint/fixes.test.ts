import { describe, expect, it } from 'vitest';
import type { Fix } from '../../src/diagnostics/diagnostic.ts';
import { lintPackage } from '../../src/lint/lint-package.ts';
import { lintRules } from '../../src/lint/registry.ts';
import { checkExample, type Page, readPages } from './page.ts';

const pages = readPages().filter(({ code }) => code.startsWith('SZ5'));

const fixesOf = ({ code, bad }: Page): readonly Fix[] =>
  lintPackage(checkExample(bad))
    .filter((finding) => finding.code === code)
    .flatMap(({ fixes }) => fixes);

function apply({ edits }: Fix, text: string): string {
  const backwards = edits.toSorted((a, b) => b.span.start - a.span.start);
  return backwards.reduce(
    (mended, edit) => mended.slice(0, edit.span.start) + edit.text + mended.slice(edit.span.end),
    text,
  );
}

describe('a fix of the linter', () => {
  it.each(pages.filter((page) => fixesOf(page).length > 0))('mends the example of $code', (page) => {
    const [fix] = fixesOf(page);
    if (fix === undefined) throw new Error('no fix');
    const mended = checkExample({ ...page.bad, text: apply(fix, page.bad.text) });
    expect(mended.diagnostics).toEqual([]);
    expect(lintPackage(mended).map(({ code }) => code)).not.toContain(page.code);
  });

  it('is offered where it is plain what to write or to leave out', () => {
    const fixed = pages.filter((page) => fixesOf(page).length > 0).map(({ code }) => code);
    const deleting = [
      '502',
      '510',
      '511',
      '512',
      '513',
      '514',
      '540',
      '541',
      '543',
      '553',
      '555',
      '561',
      '592',
    ];
    const writing = ['520', '533', '550', '551', '554', '557'];
    expect(fixed).toEqual([...deleting, ...writing].map((number) => `SZ${number}`).sort());
  });
});

describe('a fix that deletes', () => {
  const mended = (text: string, code: string): readonly string[] =>
    lintPackage(checkExample({ text, literate: false, whole: false, data: [] }))
      .filter((finding) => finding.code === code)
      .flatMap(({ fixes }) => fixes.map((fix) => apply(fix, text)));
  const RULE = '规则 兜底 适用于 起诉\n  则 责任人 为 立案庭\n';
  const unused = '# 没有用到\n参数 限额 为 5万 # 元\n';

  it('takes the comments and one blank line with it', () => {
    expect(mended(`${RULE}\n${unused}\n${RULE.replace('兜底', '另一条')}`, 'SZ511')).toEqual([
      `${RULE}\n${RULE.replace('兜底', '另一条')}`,
    ]);
  });

  it.each([
    ['the last', '撤诉、判决、撤诉', '撤诉、判决'],
    ['the middle', '撤诉、撤诉、判决', '撤诉、判决'],
  ])('leaves a list whole: %s', (_, before, after) => {
    const text = (members: string) => `${RULE}  当 有 前案 满足 结案方式 属于 ${members}\n`;
    expect(mended(text(before), 'SZ555')).toEqual([text(after)]);
  });

  it('is not offered where a bracket would be left open', () => {
    const text = `${RULE}  当 标的额 大于 5万 且 (案由 为 离婚纠纷) 且 (案由 为 离婚纠纷)\n`;
    expect(mended(text, 'SZ553')).toEqual([]);
  });

  it('is not offered for a duplicate that others name', () => {
    const again = RULE.replace('兜底', '另一条').replace('立案庭', '立案庭\n  优先于 兜底');
    expect(mended(`${again}${RULE}`, 'SZ540')).toEqual([]);
  });
});

it('every rule of the table finds what its page shows', () => {
  const shown = pages.map(({ code }) => code);
  expect(Object.keys(lintRules).filter((code) => !shown.includes(code))).toEqual([]);
});
