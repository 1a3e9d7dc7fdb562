import { type CheckedPackage, checkPackage, type PackageSources, printFile, printSource } from '@shouze/dsl';
import { runExamples } from '@shouze/engine';
import { describe, expect, test } from 'vitest';
import { type FencedBlock, fencedBlocks } from './fenced-blocks.ts';
import { decideFacts, loadPolicy, rendered } from './junlian.ts';
import { loadFolder, readPolicyFile, standardLibraries } from './load-package.ts';

/** What a block that is no whole policy stands under. */
const HEADER = `政策 示例
  版本 1
  法院 川1527
  施行 2022年1月1日
  日历 中国
  引用 标准词汇、法定回避
`;

/** Tables with a Chinese and an English form in a row, and a policy to put either into. */
const TABLES: Readonly<
  Record<string, { readonly zh: (form: string) => string; readonly en: (form: string) => string }>
> = {
  '## Conditions': {
    zh: (form) => `规则 甲 适用于 起诉\n  当 ${form}\n  则 责任人 为 立案庭\n`,
    en: (form) => `rule 甲 for filing\n  when ${form}\n  then assign filing_division\n`,
  },
  '**Who.**': {
    zh: (form) => `${OTHER_RULE}规则 甲 适用于 起诉\n  当 有 前案 满足 同一纠纷\n  则 ${form}\n`,
    en: (form) => `${OTHER_RULE}rule 甲 for filing\n  when some prior where same_dispute\n  then ${form}\n`,
  },
  '## Examples': {
    zh: (form) =>
      `${RULE}例 丙\n  给定 起诉 { 收到日期: 2022-10-08, 案件类型: 民事一审, 案由: 劳动争议 }\n  ${form}\n`,
    en: (form) =>
      `${RULE}example 丙\n  given filing { received: 2022-10-08, kind: civil_first, cause: labour_dispute }\n  ${form}\n`,
  },
  '**Events.**': {
    zh: (form) => `${PROCEDURE}例 丙\n  给定 起诉 { ${TAKEN} }\n  ${form}\n`,
    en: (form) => `${PROCEDURE}example 丙\n  given filing { ${TAKEN} }\n  ${form}\n`,
  },
};
const FILE = 'first-trial.shouze';
const TAKEN = '收到日期: 2022-10-08, 收案日期: 2022-10-12, 案件类型: 民事一审, 案由: 劳动争议';
const PROCEDURE = `规则 甲 适用于 起诉
  则 责任人 为 立案庭
  可 复核

程序 复核 适用于 起诉
  状态 已收案
    收案人 可 申请复核 自 收案日期 起 5日 内 → 复核中
    收案人 可 认可 从 民一庭、民二庭 → 复核中
    逾期 → 复核中
  终态 复核中

`;
const RULE = '规则 甲 适用于 起诉\n  则 责任人 为 立案庭\n';
const OTHER_RULE = '规则 乙 适用于 起诉\n  当 其他情形\n  则 责任人 为 立案庭\n';

const page = readPolicyFile('../docs/language.md');
const blocks = fencedBlocks(page);
/** Tables of data, by the name after `csv`. */
const tables = blocks
  .filter(({ language }) => language === 'csv')
  .map(({ marks, text }) => ({ path: marks[0] ?? '', text }));
const policies = blocks.filter(({ language }) => language === 'shouze');

describe('docs/language.md', () => {
  test.each(policies.map((block) => [block.line, block] as const))(
    'the policy at line %d is well formed',
    (_, block) => {
      expect(rendered(checkPackage(sourcesOf(block)))).toEqual([]);
    },
  );

  test('the English renderings mean the same as the Chinese before them', () => {
    const pairs = policies.flatMap((block, index) => {
      const before = policies[index - 1];
      return block.marks.includes('same') && before ? [[before, block] as const] : [];
    });
    expect(pairs.length).toBeGreaterThanOrEqual(2);
    for (const [zh, en] of pairs) {
      expect(loadPolicy(sourcesOf(en)).policy.hash).toBe(loadPolicy(sourcesOf(zh)).policy.hash);
    }
  });

  test.each(policies.map((block) => [block.line, block] as const))(
    'the policy at line %d is printed as fmt prints it',
    (_, block) => {
      const { parsed, symbols } = checkPackage(sourcesOf(block));
      const tree = parsed.files.find(({ path }) => path === FILE);
      if (tree === undefined) throw new Error('the block is no file');
      expect(printFile(tree, symbols, tree.surface)).toBe(block.text);
    },
  );

  test('every policy keeps what its examples expect', () => {
    for (const block of policies) {
      const { policy, calendar } = loadPolicy(sourcesOf(block));
      const failed = runExamples(policy, calendar).filter(({ passed }) => !passed);
      expect(failed.map(({ example }) => `${block.line}: ${example}`)).toEqual([]);
    }
  });

  test('the literate files are read and printed as they stand', () => {
    const literate = blocks.filter(({ language }) => language === 'markdown');
    expect(literate.length).toBeGreaterThan(0);
    for (const { text } of literate) {
      const source = { path: 'regulation.shouze.md', text };
      const checked = checkPackage({
        files: [{ path: 'policy.shouze', text: HEADER }, source],
        libraries: standardLibraries,
      });
      expect(rendered(checked)).toEqual([]);
      expect(checked.policy?.rules.size).toBeGreaterThan(0);
      const tree = checked.parsed.files.find(({ path }) => path === source.path);
      expect(tree && printSource(source, tree, checked.symbols, 'zh')).toBe(text);
    }
  });

  test('the facts of the first policy lead to the decision shown', () => {
    const [first] = policies;
    if (first === undefined) throw new Error('no policy on the page');
    const shown = JSON.parse(jsonBlock('decision'));
    const decision = decideFacts(loadPolicy(sourcesOf(first)), JSON.parse(jsonBlock('facts')));
    expect({ ...decision, policy: shown.policy }).toEqual(shown);
  });
});

describe.each(Object.entries(TABLES))('the table under %s', (heading, { zh, en }) => {
  test.each(tableForms(heading))('%s means %s', (chinese, english) => {
    const [inChinese, inEnglish] = [zh(chinese), en(english)].map((text) => checkPackage(fragment(text)));
    expect([inChinese, inEnglish].flatMap((checked) => (checked ? errorsOf(checked) : []))).toEqual([]);
    expect(inEnglish?.policy?.hash).toBe(inChinese?.policy?.hash);
  });
});

/** The code in the first two cells of the rows of the first table after a place of the page. */
function tableForms(heading: string): (readonly [string, string])[] {
  const [table = ''] = page.slice(page.indexOf(heading)).match(/(^\|.*\n)+/m) ?? [];
  return [...table.matchAll(/^\| `(.+?)` \| `(.+?)` \|/gm)].map(([, zh = '', en = '']) => [zh, en] as const);
}

function errorsOf(checked: CheckedPackage): readonly string[] {
  const errors = checked.diagnostics.filter(({ severity }) => severity === 'error');
  return rendered({ ...checked, diagnostics: errors });
}

function sourcesOf({ text, marks }: FencedBlock): PackageSources {
  const file = { path: FILE, text };
  const libraries = marks.includes('based')
    ? [...standardLibraries, ...loadFolder('base')]
    : standardLibraries;
  return marks.includes('whole') ? { files: [file], libraries } : fragment(text);
}

function fragment(text: string): PackageSources {
  const files = [{ path: 'policy.shouze', text: HEADER }, { path: FILE, text }, ...tables];
  return { files, libraries: standardLibraries };
}

function jsonBlock(mark: string): string {
  return blocks.find(({ language, marks }) => language === 'json' && marks.includes(mark))?.text ?? '';
}
