import { checkPackage, lintPackage, type PackageSources, renderDiagnostic } from '@shouze/dsl';
import { expect, test } from 'vitest';
import { loadPackage, standardLibraries } from './load-package.ts';

function findings(sources: PackageSources): readonly string[] {
  const texts = new Map([...sources.files, ...sources.libraries].map(({ path, text }) => [path, text]));
  const checked = checkPackage(sources);
  // Nothing is found in a package with errors.
  expect(checked.diagnostics).toEqual([]);
  return lintPackage(checked).map((finding) => renderDiagnostic(finding, texts, 'zh'));
}

test('the linter finds nothing in Junlian’s policy that is not silenced with a reason', () => {
  expect(findings(loadPackage('junlian'))).toEqual([]);
});

test('nor in the base that another county builds on', () => {
  expect(findings(loadPackage('base'))).toEqual([]);
});

test('nor in the libraries that ship', () => {
  expect(findings({ files: standardLibraries, libraries: [] })).toEqual([]);
});
