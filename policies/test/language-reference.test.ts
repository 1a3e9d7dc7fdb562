import { checkPackage, type PackageSources } from '@shouze/dsl';
import { describe, expect, test } from 'vitest';
import { type FencedBlock, fencedBlocks } from './fenced-blocks.ts';
import { decideFacts, loadPolicy, rendered } from './junlian.ts';
import { readPolicyFile, standardLibraries } from './load-package.ts';

/** What a block that is no whole policy stands under. */
const HEADER = `政策 示例
  版本 1
  法院 川1527
  施行 2022年1月1日
  日历 中国
  引用 标准词汇、法定回避
`;

const blocks = fencedBlocks(readPolicyFile('../docs/language.md'));
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

  test('the facts of the first policy lead to the decision shown', () => {
    const [first] = policies;
    if (first === undefined) throw new Error('no policy on the page');
    const shown = JSON.parse(jsonBlock('decision'));
    const decision = decideFacts(loadPolicy(sourcesOf(first)), JSON.parse(jsonBlock('facts')));
    expect({ ...decision, policy: shown.policy }).toEqual(shown);
  });
});

function sourcesOf({ text, marks }: FencedBlock): PackageSources {
  const file = { path: 'first-trial.shouze', text };
  const header = { path: 'policy.shouze', text: HEADER };
  return { files: marks.includes('whole') ? [file] : [header, file], libraries: standardLibraries };
}

function jsonBlock(mark: string): string {
  return blocks.find(({ language, marks }) => language === 'json' && marks.includes(mark))?.text ?? '';
}
