import { printSource } from '@shouze/dsl';
import { runExamples } from '@shouze/engine';
import { describe, expect, test } from 'vitest';
import { junlian, loadPolicy, rendered } from './junlian.ts';
import { loadPackage } from './load-package.ts';

const sources = loadPackage('junlian-literate');
const literate = loadPolicy(sources);
const chapters = ['policy', 'first-petition', 'first-trial', 'first-enforcement'].map((name) => {
  const chapter = sources.files.find(({ path }) => path === `junlian-literate/${name}.shouze.md`);
  if (chapter === undefined) throw new Error(`no chapter ${name}`);
  return chapter.text;
});

describe("Junlian's literate edition", () => {
  test('is the whole policy, and nothing but literate files', () => {
    expect(sources.files.filter(({ path }) => !path.endsWith('.shouze.md'))).toEqual([]);
    expect(rendered(literate.checked)).toEqual([]);
    expect(literate.policy.hash).toBe(junlian.policy.hash);
  });

  test('keeps its examples', () => {
    const results = runExamples(literate.policy, literate.calendar);
    expect(results).toHaveLength(junlian.policy.examples.length);
    expect(results.filter(({ passed }) => !passed).map(({ example }) => example)).toEqual([]);
  });

  test.each(sources.files.map((source) => [source.path, source] as const))(
    '%s is printed as it stands',
    (_, source) => {
      const tree = literate.checked.parsed.files.find(({ path }) => path === source.path);
      expect(tree && printSource(source, tree, literate.checked.symbols, 'zh')).toBe(source.text);
    },
  );

  test('numbers its articles through all chapters', () => {
    const numbers = [...chapters.join('\n').matchAll(/^\*\*第(.+?)条\*\*　/gm)].map(([, number]) => number);
    expect(numbers.length).toBeGreaterThan(40);
    expect(numbers).toEqual(numbers.map((_, index) => numeral(index + 1)));
  });

  test('refers to articles that are there', () => {
    const texts = sources.files.map(({ text }) => prose(text)).join('\n');
    const last = (chapters.join('\n').match(/^\*\*第.+?条\*\*　/gm) ?? []).length;
    const known = new Set(Array.from({ length: last }, (_, index) => numeral(index + 1)));
    const referred = [...texts.matchAll(/第([一二三四五六七八九十]+)条/g)].map(([, number = '']) => number);
    expect(referred.filter((number) => !known.has(number))).toEqual([]);
  });

  test('says in prose what its code says: no code stands before the first article of its chapter', () => {
    for (const text of chapters) {
      const declared = text.search(/^(规则|表|程序|定义|对照|参数|保证|机构|扩展|枚举) /m);
      expect(text.search(/^\*\*第/m)).toBeLessThan(declared);
    }
  });
});

function prose(text: string): string {
  return text.replace(/^```shouze\n[\s\S]*?^```$/gm, '');
}

/** 一, 二 … 十, 十一 … 九十九. */
function numeral(number: number): string {
  const digits = '零一二三四五六七八九';
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`;
  return `${head}${ones === 0 ? '' : digits[ones]}`;
}
