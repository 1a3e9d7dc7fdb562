import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPackage } from '../../src/check-package.ts';
import { catalogue } from '../../src/diagnostics/catalogue.ts';
import { lintPackage } from '../../src/lint/lint-package.ts';
import type { SourceFile } from '../../src/source/span.ts';
import { checkTexts, fixtures, fixtureText } from '../check/fixtures.ts';

const policies = new URL('../../../../policies/', import.meta.url);

function load(folder: string): readonly SourceFile[] {
  const names = readdirSync(new URL(`${folder}/`, policies), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.shouze'))
    .map((name) => ({
      path: `${folder}/${name}`,
      text: readFileSync(new URL(`${folder}/${name}`, policies), 'utf8'),
    }));
}

const known = (code: string): boolean => code in catalogue;

describe('whatever checks, lints', () => {
  it.each(fixtures('good'))('the fixture %s', (name) => {
    const codes = lintPackage(checkTexts(fixtureText('good', name))).map(({ code }) => code);
    expect(codes.filter((code) => !known(code))).toEqual([]);
  });

  it('Junlian’s policy with any tenth line left out, and what is found has its place in the text', () => {
    const libraries = load('standard');
    const files = load('junlian');
    const own = files.findIndex(({ path }) => path.endsWith('first-trial.shouze'));
    const lines = files[own]?.text.split('\n') ?? [];
    let linted = 0;
    for (let left = 3; left < lines.length; left += 10) {
      const text = lines.filter((_, index) => index !== left).join('\n');
      const changed = files.map((file, index) => (index === own ? { ...file, text } : file));
      const lengths = new Map(changed.map((file) => [file.path, file.text.length]));
      const checked = checkPackage({ files: changed, libraries });
      if (checked.policy !== null) linted += 1;
      for (const { span } of lintPackage(checked)) {
        expect(span.start).toBeLessThan(span.end);
        expect(span.end).toBeLessThanOrEqual(lengths.get(span.file) ?? 0);
      }
    }
    expect(linted).toBeGreaterThan(5);
  });
});
