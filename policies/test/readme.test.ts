import { readFileSync } from 'node:fs';
import { checkPackage, lintPackage } from '@shouze/dsl';
import { analyze, calendarFor, runExamples } from '@shouze/engine';
import { expect, it } from 'vitest';
import { rendered } from './junlian.ts';
import { standardLibraries } from './load-package.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

it('the first rule of the README is sound, and its examples hold', () => {
  const text = /```shouze\n(.*?)```/s.exec(readme)?.[1] ?? '';
  const checked = checkPackage({ files: [{ path: 'first.shouze', text }], libraries: standardLibraries });
  expect(rendered(checked)).toEqual([]);
  expect(lintPackage(checked)).toEqual([]);
  if (checked.policy === null) throw new Error('no policy');
  const calendar = calendarFor(checked.policy);
  const results = runExamples(checked.policy, calendar);
  expect(results).toHaveLength(2);
  expect(results.every(({ passed }) => passed)).toBe(true);
  expect(analyze(checked.policy, calendar)).toEqual([]);
});

it('every page that the README names is there', () => {
  const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path = '']) => path);
  expect(links.length).toBeGreaterThan(5);
  for (const path of links)
    expect(() => readFileSync(new URL(`../../${path}`, import.meta.url))).not.toThrow(/ENOENT/);
});
