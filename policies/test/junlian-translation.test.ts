import { type CheckedPackage, type Language, type PackageSources, printFile } from '@shouze/dsl';
import { describe, expect, test } from 'vitest';
import type { Sample } from '../junlian/samples/sample.ts';
import { decideFacts, junlian, type LoadedPolicy, loadPolicy } from './junlian.ts';
import { loadPackage, readPolicyFile } from './load-package.ts';

const english = loadPolicy(translated(junlian.checked, 'en'));
const samples = readPolicyFile('junlian/samples.ndjson')
  .trimEnd()
  .split('\n')
  .map((line): Sample => JSON.parse(line));

describe("Junlian's policy in English", () => {
  test('has the same hash', () => {
    expect(english.policy.hash).toBe(junlian.policy.hash);
  });

  test('leaves no Chinese keyword behind', () => {
    const texts = english.checked.parsed.sources.files.map(({ text }) => text);
    for (const text of texts) expect(text).not.toMatch(/^\s*(规则|当|则|由|可|依据|例|给定|期望)\s/m);
  });

  test('decides every sample alike', { timeout: 120_000 }, () => {
    for (const { facts } of samples) expect(decision(english, facts)).toEqual(decision(junlian, facts));
  });

  test('decides every example alike', { timeout: 120_000 }, () => {
    expect(english.policy.examples.map(({ id }) => id).sort()).toEqual(
      junlian.policy.examples.map(({ id }) => id).sort(),
    );
    for (const { facts } of junlian.policy.examples)
      expect(decision(english, facts)).toEqual(decision(junlian, facts));
  });

  test('comes back as it was', () => {
    const back = translated(english.checked, 'zh');
    const formatted = translated(junlian.checked, 'zh');
    expect(back.files.map(({ text }) => text)).toEqual(formatted.files.map(({ text }) => text));
  });
});

describe('the policies as they are written', () => {
  test('are in the canonical form', () => {
    const formatted = translated(junlian.checked, 'zh');
    expect(loadPackage('junlian').files).toEqual(formatted.files);
    expect(loadPackage('junlian').libraries).toEqual(formatted.libraries);
  });
});

/** The package, libraries too, printed in a language. */
function translated({ parsed, symbols }: CheckedPackage, language: Language): PackageSources {
  return {
    files: parsed.files.map((tree) => ({ path: tree.path, text: printFile(tree, symbols, language) })),
    libraries: parsed.libraries.map((tree) => ({
      path: tree.path,
      text: printFile(tree, symbols, language),
    })),
  };
}

/** Without the places of the rules in the text, which translation moves. */
function decision(policy: LoadedPolicy, facts: unknown): unknown {
  const { rules, standing, ...rest } = decideFacts(policy, facts);
  const names = (list: typeof rules) => list.map(({ name, certain }) => ({ name, certain }));
  return { ...rest, rules: names(rules), standing: names(standing) };
}
