import { checkPackage, type PackageSources } from '@shouze/dsl';
import { expect, it } from 'vitest';
import { analyzablePolicy } from '../../src/analysis/analyze-package.ts';
import { analyzePackage, calendarFor } from '../../src/index.ts';

export interface Mutation {
  readonly what: string;
  /** By what each text of the county becomes the faulty one; the first place counts. */
  readonly from: string;
  readonly to: string;
  /** A second edit. */
  readonly also?: readonly [from: string, to: string];
  /** What analysis tells of the faulty policy and not of the county's own. */
  readonly found: string;
}

/** `kind: rule, rule`, silenced or not. */
function told(sources: PackageSources): readonly string[] {
  const checked = checkPackage(sources);
  const policy = analyzablePolicy(checked);
  if (policy === null) throw new Error(checked.diagnostics.map(({ message }) => message.zh).join('\n'));
  const { findings, silenced } = analyzePackage(checked, calendarFor(policy));
  return [...findings, ...silenced.map(({ finding }) => finding)].map(({ kind, rules }) =>
    rules.length === 0 ? kind : `${kind}: ${rules.join(', ')}`,
  );
}

/** A test for each fault. */
export function seedFaults(county: PackageSources, mutations: readonly Mutation[]): void {
  const before = new Set(told(county));
  for (const { what, from, to, also: [more, instead] = ['', ''], found } of mutations) {
    it(`${found}: ${what}`, () => {
      const files = county.files.map(({ path, text }) => ({
        path,
        text: text.replace(from, to).replace(more, instead),
      }));
      expect(files).not.toEqual(county.files);
      expect(told({ ...county, files }).filter((finding) => !before.has(finding))).toContain(found);
    });
  }
}
