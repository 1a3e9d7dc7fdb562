import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedPolicy } from '../../src/check/checked-ast.ts';
import { goesBefore } from '../../src/check/rank/goes-before.ts';
import { type CheckedPackage, checkPackage } from '../../src/check-package.ts';
import { renderDiagnostic } from '../../src/diagnostics/render.ts';
import type { SourceFile } from '../../src/source/span.ts';

const here = import.meta.dirname;

/** The fixtures under a folder beside this file, by path without their ending. */
export function fixtures(folder: 'good' | 'bad'): readonly string[] {
  const paths = readdirSync(join(here, folder), { recursive: true, encoding: 'utf8' });
  return paths
    .filter((path) => path.endsWith('.shouze'))
    .map((path) => path.replace(/\.shouze$/, ''))
    .sort();
}

export function fixtureText(folder: 'good' | 'bad', name: string): string {
  return readFileSync(join(here, folder, `${name}.shouze`), 'utf8');
}

/** The vocabulary that all fixtures use, a library of bars that most do not, a base, and tables of data. */
export const libraries: readonly SourceFile[] = [
  'vocabulary.shouze',
  'bars.shouze',
  'base/policy.shouze',
  'base/more.shouze',
  'broken.csv',
  'headless.csv',
  'wrong.csv',
].map((file) => ({
  path: `library/${file}`,
  text: readFileSync(join(here, 'library', file), 'utf8'),
}));

/** Checks texts as one county's package, named `policy.shouze`, `policy-2.shouze` … */
export function checkTexts(...texts: readonly string[]): CheckedPackage {
  const files = texts.map((text, index) => ({
    path: index === 0 ? 'policy.shouze' : `policy-${index + 1}.shouze`,
    text,
  }));
  return checkPackage({ files, libraries });
}

/** Checks a fixture as a county's policy, with the calendar `NAME.json` beside it where there is one. */
export function checkFixture(folder: 'good' | 'bad', name: string): CheckedPackage {
  const calendar = join(here, folder, `${name}.json`);
  const text = existsSync(calendar) ? readFileSync(calendar, 'utf8') : null;
  const data = text === null ? [] : [{ path: 'calendar/county.json', text }];
  const files = [{ path: 'policy.shouze', text: fixtureText(folder, name) }, ...data];
  return checkPackage({ files, libraries });
}

/** All diagnostics as a reader sees them, in both languages. */
export function render({ diagnostics, parsed }: CheckedPackage): string {
  const texts = new Map([...parsed.sources.files, ...libraries].map(({ path, text }) => [path, text]));
  return diagnostics
    .map((diagnostic) => {
      const text = texts.get(diagnostic.span.file) ?? '';
      const [, english] = renderDiagnostic(diagnostic, text, 'en').split(/^[^:]+:\d+:\d+: /);
      const fixes = diagnostic.fixes.map((fix) => `  fix: ${fix.title.zh} | ${fix.title.en}\n`).join('');
      return `${renderDiagnostic(diagnostic, text, 'zh')}\n  ${english?.split('\n')[0] ?? ''}\n${fixes}`;
    })
    .join('\n');
}

/** The rules that one goes before, by id. */
export function under(
  policy: Pick<CheckedPolicy, 'rules'> | null | undefined,
  id: string,
): readonly string[] {
  const better = policy?.rules.get(id);
  const rules = [...(policy?.rules.values() ?? [])];
  return better === undefined ? [] : rules.filter((rule) => goesBefore(better, rule)).map((rule) => rule.id);
}
