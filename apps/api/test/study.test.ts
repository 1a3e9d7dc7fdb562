import { describe, expect, it } from 'vitest';
import { readShipped } from '../src/shipped-policies.ts';
import { createAnalyst } from '../src/use-cases/study/analyse-sources.ts';
import { createStudies } from '../src/use-cases/study/create-studies.ts';
import { createRecent } from '../src/use-cases/study/recent.ts';
import { BROKEN, testPolicy } from './test-policy.ts';

const { libraries } = readShipped();
const rule = (name: string, above: number, unit: string) =>
  `\n规则 ${name} 适用于 起诉\n  当 标的额 大于 ${above}\n  则 责任人 为 ${unit}\n  服从 程序审理后再诉\n`;

/** As somebody types: rules come, change, break, go; and the vocabulary's own words stay. */
const EDITS = [
  '',
  rule('甲', 5000, '民一庭'),
  rule('甲', 5000, '民一庭') + rule('乙', 9000, '民二庭'),
  rule('甲', 5000, '民一庭') + rule('乙', 4000, '民二庭'),
  BROKEN,
  rule('甲', 5000, '民一庭') + rule('乙', 4000, '民一庭'),
  rule('乙', 4000, '民一庭') +
    '\n规则 空的 适用于 起诉\n  当 标的额 大于 9000 且 标的额 小于 8000\n  则 责任人 为 民一庭\n',
  '',
].map((more) => ({ files: testPolicy({ more }), libraries }));

describe('one who analyses a policy as it is edited', () => {
  it('says the same of each text as one who never saw another', () => {
    const analyse = createAnalyst();
    const answers = EDITS.map(analyse);
    expect(answers).toEqual(EDITS.map((sources) => createAnalyst()(sources)));
    const kinds = answers.flatMap((answer) =>
      answer.ok ? answer.result.findings.map(({ kind }) => kind) : ['none'],
    );
    expect(kinds).toEqual(expect.arrayContaining(['conflict', 'redundant', 'unsatisfiable', 'none']));
  });

  it('says the same in threads that go from one policy to another', async () => {
    const studies = createStudies({ atOnce: 1, time: 20_000 });
    const { signal } = new AbortController();
    for (const [index, sources] of EDITS.entries()) {
      const asked = ['一', '二'].map((of) =>
        studies.run({ kind: 'analyse', of, sources }, signal).catch(() => null),
      );
      const fresh = createAnalyst()(sources);
      const expected = fresh.ok ? fresh.result : null;
      expect(await Promise.all(asked), `edit ${index}`).toEqual([expected, expected]);
    }
  });
});

describe('what was used last', () => {
  it('is kept, and the least recent goes first', () => {
    let made = 0;
    const recent = createRecent(2, () => {
      made += 1;
      return made;
    });
    expect(['a', 'b', 'a', 'c'].map((key) => recent.of(key))).toEqual([1, 2, 1, 3]);
    expect(['a', 'b', 'c'].map((key) => recent.has(key))).toEqual([true, false, true]);
    expect(recent.of('b')).toBe(4);
    expect(recent.has('a')).toBe(false);
  });
});
