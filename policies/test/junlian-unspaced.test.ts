import { checkPackage, type SourceFile } from '@shouze/dsl';
import { expect, it } from 'vitest';
import { junlian, rendered } from './junlian.ts';
import { loadPackage } from './load-package.ts';

/** As a clerk types: no space between Chinese characters and digits; texts in quotes and comments as they are. */
function withoutSpaces({ path, text }: SourceFile): SourceFile {
  const parts = text.split(/("[^"\n]*"|#[^\n]*)/);
  const tight = parts.map((part, at) =>
    at % 2 === 1 ? part : part.replace(/(?<=[\p{Script=Han}\d]) (?=[\p{Script=Han}\d])/gu, ''),
  );
  return { path, text: tight.join('') };
}

it('Junlian without its spaces is the same policy', () => {
  const { files, libraries } = loadPackage('junlian');
  const checked = checkPackage({ files: files.map(withoutSpaces), libraries });
  expect(rendered(checked)).toEqual([]);
  expect(checked.policy?.hash).toBe(junlian.policy.hash);
});
