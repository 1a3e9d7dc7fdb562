import { type CheckedPolicy, checkPackage, type SourceFile } from '@shouze/dsl';
import { calendarFor, checkFacts, decide, type Facts } from '@shouze/engine';
import { describe, expect, it } from 'vitest';
import { decideCompiled } from '../src/worker/decide-compiled.ts';
import { baseAndStandard, filesOf, junlianSamples, standard } from './policies.ts';

const junlian = filesOf('junlian');
const policyOf = (files: readonly SourceFile[], libraries: readonly SourceFile[]): CheckedPolicy => {
  const { policy, preview } = checkPackage({ files, libraries });
  const used = policy ?? preview;
  if (!used) throw new Error('there is no policy in these files');
  return used;
};
const factsOf = (policy: CheckedPolicy): readonly Facts[] =>
  [...policy.examples.map(({ facts }) => facts), ...junlianSamples().map((sample) => sample.facts)].flatMap(
    (facts) => {
      const checked = checkFacts(policy, facts);
      return checked.ok ? [checked.facts] : [];
    },
  );

describe('decisions by the compiled plan', () => {
  it.each([
    ['the court’s policy', () => policyOf(junlian, standard)],
    ['a county’s on a base', () => policyOf(filesOf('qingxi'), baseAndStandard)],
    [
      'a text with errors, its faulty rules left out',
      () =>
        policyOf(
          junlian.map(({ path, text }) => ({
            path,
            text: text.replace('程序审理 且', '程序审里 且').replace('且 程序审理', '且 程序审里'),
          })),
          standard,
        ),
    ],
  ])('are those of the reference: %s', (_, read) => {
    const policy = read();
    const cases = factsOf(policy);
    expect(cases.length).toBeGreaterThan(5);
    for (const facts of cases) {
      expect(decideCompiled(policy, facts)).toEqual(decide(policy, facts, calendarFor(policy)));
    }
  });
});
