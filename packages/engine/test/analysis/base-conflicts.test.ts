import { checkPackage, type Fix } from '@shouze/dsl';
import { expect, it } from 'vitest';
import { analyzePackage, calendarFor } from '../../src/index.ts';
import { folder, libraries } from './small-county.ts';

const path = 'county.shouze';
const HEADER = `政策 溪坪 xiping
  版本 1
  法院 川1527
  施行 2024年1月1日
  日历 中国
  基于 示例省首责基准 1

`;
const ROWS = ['离婚纠纷', '抚养纠纷', '赡养纠纷'].map((cause) => `| ${cause} || 立案庭 |\n`).join('');

function table(clauses = '', comment = ''): string {
  return `${HEADER}${comment}表 分案 适用于 起诉\n  依据 "办法"\n${clauses}| 案由 || 责任人 |\n${ROWS}`;
}

function analysis(text: string) {
  const checked = checkPackage({
    files: [{ path, text }],
    libraries: [...libraries, ...folder('base')],
  });
  expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { policy } = checked;
  return policy === null ? null : analyzePackage(checked, calendarFor(policy));
}

function applied({ edits }: Fix, text: string): string {
  return edits.reduce((all, { span, text }) => all.slice(0, span.start) + text + all.slice(span.end), text);
}

const conflictsIn = (text: string) => analysis(text)?.findings.filter(({ code }) => code === 'SZ403') ?? [];

it('tells once of all rows of a table that meet one rule', () => {
  const found = conflictsIn(table());
  expect(found.map(({ rules, alike }) => [...rules].sort().concat(String(alike)))).toContainEqual([
    '分案 第1行',
    '重大案件指定',
    '3',
  ]);
  expect(found.filter(({ rules }) => rules.includes('重大案件指定'))).toHaveLength(1);
  expect(found.every(({ message }) => message.zh.endsWith('这样的行共 3 行'))).toBe(true);
});

it('writes who goes first into the county alone, for the whole table, and each mends it', () => {
  const about = conflictsIn(table()).find(({ rules }) => rules.includes('重大案件指定'));
  const fixes = about?.fixes ?? [];
  expect(fixes.map(({ edits }) => edits.map(({ span, text }) => [span.file, text]))).toEqual(
    expect.arrayContaining([[[path, '  服从 重大案件指定\n']], [[path, '  优先于 重大案件指定\n']]]),
  );
  for (const one of fixes) {
    const left = conflictsIn(applied(one, table()));
    expect(left.filter(({ rules }) => rules.includes('重大案件指定'))).toEqual([]);
  }
});

it('silences by the table, which the comment before it covers', () => {
  const names = ['重大案件指定', '程序审理后再诉', '实体审理后衍生', '行政案件归口'];
  const codes = names.map((name) => `SZ403（${name}）`).join('、');
  const found = analysis(table('', `# 不查 ${codes}: 由立案庭个案决定\n`));
  expect(found?.findings.filter(({ code }) => code === 'SZ403')).toEqual([]);
  const all = conflictsIn(table());
  expect(all.length).toBeGreaterThan(1);
  expect(found?.silenced).toHaveLength(all.length);
  const atRow = table().replace('| 离婚', '# 不查 SZ403: 只此一行\n| 离婚');
  expect(conflictsIn(atRow)).toHaveLength(all.length);
});

it('shows the rule of the county that breaks what its base guarantees', () => {
  const text = `${HEADER}规则 一律登记 适用于 起诉
  当 有 前案 满足 同一纠纷
  则 责任人 为 立案庭
  优先于 程序审理后再诉
  依据 "办法"
`;
  const broken = analysis(text)?.findings.find(({ code }) => code === 'SZ412');
  expect(broken?.rules).toEqual(['再诉归原承办人', '一律登记']);
  expect(broken?.ranges.map(({ file }) => file)).toEqual([path, 'base/policy.shouze']);
});

it('silences no broken guarantee, which is an error', () => {
  const text = `${HEADER}规则 一律登记 适用于 起诉
  # 不查 SZ412: 以后再说
  当 有 前案 满足 同一纠纷
  则 责任人 为 立案庭
  优先于 程序审理后再诉
  依据 "办法"

# 不查 SZ412: 以后再说
保证 离婚归立案 适用于 起诉
  若 案由 为 离婚纠纷
  则 责任人 为 立案庭
`;
  const found = analysis(text);
  expect(found?.silenced.map(({ finding }) => finding.code)).not.toContain('SZ412');
  expect(found?.findings.map(({ code }) => code)).toContain('SZ412');
});
