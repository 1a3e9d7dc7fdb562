import { describe, expect, it } from 'vitest';
import { createPackageParser, parsePackage } from '../../src/syntax/parse-package.ts';

const vocabulary = { path: 'words.shouze', text: '词汇 甲\n机构 立案庭 filing_division\n' };
const rule = (condition: string) => ({
  path: 'rules.shouze',
  text: `规则 乙 适用于 起诉\n  当 ${condition}\n  则 责任人 为 立案庭\n`,
});

describe('a package as it is edited', () => {
  it('reads again only the file that changed', () => {
    const parse = createPackageParser();
    const first = parse({ files: [vocabulary, rule('标的额 大于 5')], libraries: [] });
    const second = parse({ files: [vocabulary, rule('标的额 大于 6')], libraries: [] });
    expect(second.files[0]).toBe(first.files[0]);
    expect(second.files[1]).not.toBe(first.files[1]);
  });

  it.each([
    ['another condition', [vocabulary, rule('标的额 小于 5')]],
    ['a slip', [vocabulary, rule('标的额 大于')]],
    [
      'a new name, which may cut unspaced text elsewhere in another way',
      [{ ...vocabulary, text: `${vocabulary.text}机构 标的额大于 odd\n` }, rule('标的额大于5')],
    ],
    ['a file less', [rule('标的额 大于 5')]],
  ])('gives what a fresh reading gives: %s', (_what, files) => {
    const parse = createPackageParser();
    parse({ files: [vocabulary, rule('标的额大于5')], libraries: [] });
    expect(parse({ files, libraries: [] })).toEqual(parsePackage({ files, libraries: [] }));
  });
});
