import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generatePinyinTable } from '../../scripts/generate-pinyin-table.ts';
import { beginsAsPinyin, pinyinSpellings } from '../../src/language-service/completion/pinyin.ts';
import { typed } from './county.ts';

it('generating again gives the table that ships', () => {
  const shipped = new URL('../../src/language-service/completion/pinyin-table.ts', import.meta.url);
  expect(generatePinyinTable()).toBe(readFileSync(shipped, 'utf8'));
});

describe('pinyin', () => {
  it.each([
    ['结案方式', 'jafs'],
    ['结案方式', 'jieanfangshi'],
    ['结案方式', 'jieafs'],
    ['结案方式', 'jian'],
    ['结案方式', '结案fs'],
    ['重新分案', 'cxfa'],
    ['重新分案', 'zhongxin'],
    ['旅客运输', 'lvke'],
    ['民一庭', 'myt'],
  ])('%s begins as %s', (text, spelled) => {
    expect(beginsAsPinyin(text, spelled)).toBe(true);
  });

  it.each([
    ['结案方式', 'jafsx'],
    ['结案方式', 'fs'],
    ['结案方式', 'jx'],
    ['outcome', 'oc'],
  ])('%s does not begin as %s', (text, spelled) => {
    expect(beginsAsPinyin(text, spelled)).toBe(false);
  });

  it('spells a word for editors that match by themselves', () => {
    expect(pinyinSpellings('结案方式')).toEqual(expect.arrayContaining(['jafs', 'jieanfangshi']));
    expect(pinyinSpellings('outcome')).toEqual([]);
  });

  it('stays small for long words of many readings', () => {
    expect(pinyinSpellings('重'.repeat(60)).length).toBeLessThanOrEqual(12);
  });
});

describe('completion by pinyin', () => {
  it.each([
    { text: '规则 甲 适用于 起诉\n  当 有 前案 满足 jafs▮', first: '结案方式' },
    { text: '规则 甲 适用于 起诉\n  当 案由 属于 lhjf▮', first: '离婚纠纷' },
    { text: '规则 甲 适用于 起诉\n  当 案由 属于 lihun▮', first: '离婚纠纷' },
    { text: '规则 甲 适用于 起诉\n  当 有 前案 满足 结案方式 属于 ch▮', first: '撤诉' },
    { text: '规则 甲 适用于 起诉\n  dang▮', first: '当' },
    { text: 'guiz▮', first: '规则' },
    { text: 'rule a for filing\n  when some prior where jafs▮', first: 'outcome', english: true },
  ])('$text', ({ text, first, english }) => {
    const { service, path, offset } = typed(text, english ? 'policy p\n  uses standard\n\n' : undefined);
    const [found] = service.completions(path, offset);
    expect(found?.label).toBe(first);
  });
});
