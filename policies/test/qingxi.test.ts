import { readdirSync, readFileSync } from 'node:fs';
import { checkPackage, type Language, type PackageSources, printSource } from '@shouze/dsl';
import { checkFacts, checkGuarantees, findFaults, runExamples } from '@shouze/engine';
import { describe, expect, test } from 'vitest';
import { decideFacts, type LoadedPolicy, loadPolicy, rendered } from './junlian.ts';
import { loadFolder, loadPackage, standardLibraries } from './load-package.ts';

const base = loadPolicy(loadPackage('base'));
const sources: PackageSources = {
  files: loadFolder('qingxi'),
  libraries: [...standardLibraries, ...loadFolder('base')],
};
const qingxi = loadPolicy(sources);

describe.each([
  ['the provincial base', base],
  ['Qingxi', qingxi],
])('%s', (_, { checked, policy, calendar }) => {
  test('has neither errors nor warnings', () => {
    expect(rendered(checked)).toEqual([]);
  });

  test.each(runExamples(policy, calendar).map((result) => [result.example, result] as const))(
    'example %s',
    (_, { expectations, faults }) => {
      expect(faults).toEqual([]);
      expect(expectations.filter(({ passed }) => !passed)).toEqual([]);
    },
  );

  test('keeps its guarantees on its examples', () => {
    const cases = policy.examples.flatMap(({ facts }) => {
      const result = checkFacts(policy, facts);
      return result.ok ? [result.facts] : [];
    });
    const results = checkGuarantees(policy, cases, calendar);
    expect(results.length).toBeGreaterThan(0);
    expect(results.flatMap(({ broken }) => broken)).toEqual([]);
  });

  test('is in the canonical form, and comes back from translation with the same hash', () => {
    expect(printed(checked, null)).toEqual(checked.parsed.sources.files);
    const english = loadPolicy({ ...checked.parsed.sources, files: printed(checked, 'en') });
    expect(english.policy.hash).toBe(policy.hash);
    const back = loadPolicy({ ...checked.parsed.sources, files: printed(english.checked, 'zh') });
    expect(back.policy.hash).toBe(policy.hash);
  });
});

describe('Qingxi builds on the base', () => {
  test('and says what it changed', () => {
    expect(qingxi.policy.inheritance).toMatchObject({
      base: '示例省首责基准',
      version: 1,
      changed: ['分流期限', '重大标的额'],
      disabled: ['行政案件归口'],
      replaced: ['随机兜底'],
    });
    const added = qingxi.policy.inheritance?.added ?? [];
    expect(new Set(added.map(({ kind }) => kind))).toEqual(
      new Set([
        'action',
        'enum',
        'extension',
        'guarantee',
        'lookup',
        'parameter',
        'procedure',
        'rule',
        'table',
        'unit',
      ]),
    );
  });

  test('one case in both: the county’s amount sends it to be designated, the base’s does not', () => {
    const facts = {
      matter: 'filing',
      received: '2022-10-08',
      kind: 'civil_first',
      cause: 'divorce',
      amount: 3_000_000,
      priors: [],
    };
    expect(decideFacts(base, facts).assignee).toMatchObject({ kind: 'draw', by: 'lot' });
    expect(decideFacts(qingxi, facts).assignee).toMatchObject({ kind: 'draw', by: 'designation' });
  });

  test('half of its files are in English', () => {
    const surfaces = qingxi.checked.parsed.files.map(({ surface }) => surface);
    expect(surfaces.filter((surface) => surface === 'en').length).toBeGreaterThanOrEqual(surfaces.length / 2);
  });

  test('the statutory bars cannot be disabled by it', () => {
    const text = '停用 规则 审判人员应当回避\n';
    const { diagnostics } = checkPackage({
      ...sources,
      files: [...sources.files, { path: 'x.shouze', text }],
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['SZ372']);
  });
});

test('the negative list finds faults in a record of duties', () => {
  const record = { matter: 'performance', due: '2022-10-18', action: 'divert', days_late: 3, refusals: 2 };
  const result = checkFacts(qingxi.policy, record);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  const { faults, points } = findFaults(qingxi.policy, result.facts, qingxi.calendar);
  expect(faults.map(({ item }) => item)).toEqual(['推诿扯皮', '超期分流']);
  expect(points).toBe(7);
});

test('no county is in the code of the language or of the engine', () => {
  const root = new URL('../../packages/', import.meta.url);
  for (const part of ['dsl', 'engine']) {
    const folder = new URL(`${part}/src/`, root);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      // What stands in comments and in messages as an example decides nothing.
      const code = readFileSync(new URL(name, folder), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      expect(code, name).not.toMatch(/junlian|清溪|巡司|首审负责|程序审理后再诉/i);
    }
  }
});

function printed({ parsed, symbols }: LoadedPolicy['checked'], language: Language | null) {
  const trees = new Map(parsed.files.map((tree) => [tree.path, tree]));
  return parsed.sources.files.map((source) => {
    const tree = trees.get(source.path);
    return tree === undefined
      ? source
      : { path: source.path, text: printSource(source, tree, symbols, language ?? tree.surface) };
  });
}
