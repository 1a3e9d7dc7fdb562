import { describe, expect, test } from 'vitest';
import { type ExampleFilter, renderResults, resultsJson, runTests } from '../../src/testing/index.ts';
import { tested } from './tested-policy.ts';

const namesOf = (filter: ExampleFilter): readonly string[] =>
  runTests(tested().policy, { filter }).results.map(({ example }) => example);

describe('a run', () => {
  test('holds a result for each example and the sum', () => {
    const run = runTests(tested().policy);
    expect(run).toMatchObject({ policy: '试行首责制', passed: 2, failed: 1, skipped: 0, milliseconds: null });
    expect(run.results).toMatchObject([
      { example: '撤诉与判决各一件', matter: 'filing', passed: true, milliseconds: null },
      { example: '来访', matter: 'petition', passed: true },
      { example: '写错的期望', matter: 'petition', passed: false, expectations: [{ passed: false }] },
    ]);
  });

  test('is timed by the clock that it is given, and tells how far it is', () => {
    let now = 0;
    const clock = () => {
      now += 5;
      return now;
    };
    const seen: unknown[] = [];
    const run = runTests(tested().policy, {
      clock,
      onResult: ({ example }, done, total) => seen.push([example, done, total]),
    });
    expect(run.milliseconds).toBe(15);
    expect(run.results.map(({ milliseconds }) => milliseconds)).toEqual([5, 5, 5]);
    expect(seen).toEqual([
      ['撤诉与判决各一件', 1, 3],
      ['来访', 2, 3],
      ['写错的期望', 3, 3],
    ]);
  });
});

describe('a filter', () => {
  test.each<[string, ExampleFilter, readonly string[]]>([
    ['by a part of the title', { title: '撤诉' }, ['撤诉与判决各一件']],
    ['by the other title, whatever the case', { title: 'WITHDRAWN' }, ['撤诉与判决各一件']],
    ['by a part of the path', { file: 'examples/' }, ['撤诉与判决各一件', '来访', '写错的期望']],
    ['by another file', { file: 'rules' }, []],
    ['by the matter', { matter: 'petition' }, ['来访', '写错的期望']],
    ['by the matter in Chinese', { matter: '诉求' }, ['来访', '写错的期望']],
    ['by a part of a matter, which is none', { matter: '诉' }, []],
    ['by all of them', { title: '来', file: 'all', matter: '诉求' }, ['来访']],
  ])('%s', (_, filter, names) => {
    expect(namesOf(filter)).toEqual(names);
  });

  test('says how many it left out', () => {
    const { policy, places } = tested();
    const run = runTests(policy, { filter: { title: '来访' } });
    expect(run).toMatchObject({ passed: 1, skipped: 2 });
    expect(renderResults(run, places, 'en')).toBe('1 of 1 hold, 2 not selected\n');
    expect(renderResults(runTests(policy, { filter: { title: 'x' } }), places, 'zh')).toBe(
      '没有例，另有 3 例未选\n',
    );
  });
});

test('the text names what is not met, and where', () => {
  const { policy, places } = tested();
  const text = renderResults({ ...runTests(policy), milliseconds: 1234 }, places, 'zh');
  expect(text).toMatch(
    /^✗ 写错的期望\n {2}examples\/all\.shouze:14:3: 期望 .*民一庭.*，实得 .*立案庭.*\n\n2 例相符，1 例不符（1\.2 秒）\n$/,
  );
});

test('the data for machines has lines and columns, and goes through JSON unchanged', () => {
  const { policy, places } = tested();
  const json = resultsJson(runTests(policy), places);
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  expect(json).toMatchObject({
    passed: 2,
    failed: 1,
    examples: [{ file: 'examples/all.shouze', line: 1, column: 1 }, { line: 8 }, { line: 12 }],
  });
});
