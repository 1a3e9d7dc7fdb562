import { describe, expect, test } from 'vitest';
import {
  coverageJson,
  coverageOf,
  coverageTotals,
  gutterMarks,
  renderCoverage,
  renderLcov,
} from '../../src/testing/index.ts';
import { covered, sources, tested } from './tested-policy.ts';

describe('coverage', () => {
  test('by rule: how many examples each decides, standing duties included', () => {
    expect(covered().coverage.rules.map(({ name, decided }) => [name, decided])).toEqual([
      ['撤诉后再诉', 1],
      ['首次起诉', 0],
      ['期限', 1],
    ]);
  });

  test('by atom: once for each element of a list, in definitions as in rules', () => {
    const { coverage } = covered({ matter: 'filing' });
    const [rule] = coverage.rules;
    expect(rule!.atoms.map(({ seen }) => seen)).toEqual([
      { true: 1, false: 0, unknown: 0 },
      { true: 1, false: 1, unknown: 0 },
    ]);
    expect(coverage.others).toMatchObject([
      { kind: 'definition', name: 'prior.程序审理', atoms: [{ seen: { true: 1, false: 1, unknown: 0 } }] },
    ]);
  });

  test('an element is not the quantifier: 无 前案 with a prior was only seen false', () => {
    const { coverage } = covered();
    expect(coverage.rules[1]!.atoms).toMatchObject([{ seen: { true: 0, false: 1 } }]);
  });

  test('by row of a table', () => {
    expect(covered().coverage.tables).toMatchObject([
      {
        name: '首诉分办',
        rows: [
          { name: '首诉分办 第1行', decided: 2, atoms: [{ seen: { true: 2, false: 0 } }] },
          { name: '首诉分办 第2行', decided: 0, atoms: [{ seen: { true: 0, false: 2 } }] },
        ],
      },
    ]);
  });

  test('counts only the examples that a filter lets through', () => {
    const { coverage } = covered({ title: '来访' });
    expect(coverage.rules.map(({ decided }) => decided)).toEqual([0, 0, 0]);
    expect(coverage.tables[0]!.rows.map(({ decided }) => decided)).toEqual([1, 0]);
  });

  test('leaves out what a library declares', () => {
    const { coverage } = covered();
    expect(coverage.others.map(({ name }) => name)).toEqual(['prior.程序审理']);
  });

  test('in sum', () => {
    expect(coverageTotals(covered().coverage)).toEqual({
      rules: { covered: 2, total: 3 },
      rows: { covered: 1, total: 2 },
      atoms: { covered: 2, total: 6 },
    });
  });
});

test('as text', () => {
  const { coverage, places } = covered();
  expect(renderCoverage(coverage, places, 'zh')).toBe(`规则：
  ✓ 撤诉后再诉  决定 1 例
      rules.shouze:11:5: 有 前案 满足 程序审理: 从未为假
  ✗ 首次起诉  没有一例由它决定
      rules.shouze:15:5: 无 前案: 从未为真
  ✓ 期限  决定 1 例

表：
  ✓ 首诉分办 第1行  决定 2 例
      rules.shouze:24:3: 是: 从未为假
  ✗ 首诉分办 第2行  没有一例由它决定
      rules.shouze:25:3: 否: 从未为真

定义：
  ✓ prior.程序审理

规则 2/3 条有例决定；表 1/2 行有例决定；条件 2/6 项真假俱见
`);
});

test('as data for machines', () => {
  const { coverage, places } = covered();
  expect(coverageJson(coverage, places)).toMatchObject({
    totals: { rows: { covered: 1, total: 2 } },
    rules: [
      { name: '撤诉后再诉', line: 10, decided: 1, atoms: [{ line: 11, text: '有 前案 满足 程序审理' }, {}] },
      {},
      {},
    ],
    tables: [{ name: '首诉分办', line: 21, rows: [{ line: 24 }, { line: 25 }] }],
  });
});

test('as lcov: rules and rows are functions, atoms are branches', () => {
  const { coverage, places } = covered();
  expect(renderLcov(coverage, places)).toBe(`TN:
SF:rules.shouze
FN:10,撤诉后再诉
FN:14,首次起诉
FN:18,期限
FN:24,首诉分办 第1行
FN:25,首诉分办 第2行
FNDA:1,撤诉后再诉
FNDA:0,首次起诉
FNDA:1,期限
FNDA:2,首诉分办 第1行
FNDA:0,首诉分办 第2行
FNF:5
FNH:3
BRDA:11,0,0,1
BRDA:11,0,1,0
BRDA:11,1,0,1
BRDA:11,1,1,1
BRDA:15,2,0,0
BRDA:15,2,1,1
BRDA:24,3,0,2
BRDA:24,3,1,0
BRDA:25,4,0,0
BRDA:25,4,1,2
BRDA:8,5,0,1
BRDA:8,5,1,1
BRF:12
BRH:8
DA:8,2
DA:10,1
DA:11,2
DA:14,0
DA:15,1
DA:18,1
DA:24,2
DA:25,0
LF:8
LH:6
end_of_record
`);
});

test('as marks for a gutter, with states and words in both languages', () => {
  const { coverage, places } = covered();
  const marks = gutterMarks(coverage).map(({ kind, at, state, message }) => [
    places.of(at).line,
    kind,
    state,
    message.en,
  ]);
  expect(marks).toEqual([
    [8, 'definition', 'covered', '1/1 atoms were seen both true and false'],
    [8, 'atom', 'covered', 'true 1×, false 1×'],
    [10, 'rule', 'partial', 'decides 1 example'],
    [11, 'atom', 'partial', 'never false'],
    [11, 'atom', 'covered', 'true 1×, false 1×'],
    [14, 'rule', 'missed', 'decides no example'],
    [15, 'atom', 'partial', 'never true'],
    [18, 'rule', 'covered', 'decides 1 example'],
    [24, 'row', 'partial', 'decides 2 examples'],
    [24, 'atom', 'partial', 'never false'],
    [25, 'row', 'missed', 'decides no example'],
    [25, 'atom', 'partial', 'never true'],
  ]);
});

test('guarantees, the negative list and guards of procedures have atoms too', () => {
  const more = `
动作 申请复核 request_review
程序 复核 适用于 诉求
  状态 已收
    首接人 可 申请复核 当 属于本人职责 → 已定
  终态 已定

保证 本人职责归立案庭 适用于 诉求
  若 属于本人职责
  则 责任人 为 立案庭

负面清单 不属于本人 适用于 诉求
  当 非 属于本人职责
  记 2 分
`;
  const { parsed, policy, places } = tested({
    ...sources,
    files: [...sources.files, { path: 'z.shouze', text: `身份 首接人 first_contact\n${more}` }],
  });
  const coverage = coverageOf({ parsed, policy }, { filter: { title: '来访' } });
  const seen = coverage.others.map(({ kind, name, atoms }) => [kind, name, atoms.map((atom) => atom.seen)]);
  const once = { true: 1, false: 0, unknown: 0 };
  expect(seen).toEqual([
    ['definition', 'prior.程序审理', [{ true: 0, false: 0, unknown: 0 }]],
    ['procedure', '复核', [once]],
    ['guarantee', '本人职责归立案庭', [once]],
    ['negative', '不属于本人', [once]],
  ]);
  expect(renderCoverage(coverage, places, 'zh')).toMatch(
    /保证：\n {2}✗ 本人职责归立案庭\n {6}z\.shouze:10:5: 属于本人职责: 从未为假\n\n负面清单：\n/,
  );
});
