import { describe, expect, it } from 'vitest';
import type { Fix } from '../../src/diagnostics/diagnostic.ts';
import { lintPackage } from '../../src/lint/lint-package.ts';
import { lintRules } from '../../src/lint/registry.ts';
import { checkExample, type Page, readPages } from './page.ts';

const pages = readPages().filter(({ code }) => code.startsWith('SZ5'));

const fixesOf = ({ code, bad }: Page): readonly Fix[] =>
  lintPackage(checkExample(bad))
    .filter((finding) => finding.code === code)
    .flatMap(({ fixes }) => fixes);

function apply({ edits }: Fix, text: string): string {
  const backwards = edits.toSorted((a, b) => b.span.start - a.span.start);
  return backwards.reduce(
    (mended, edit) => mended.slice(0, edit.span.start) + edit.text + mended.slice(edit.span.end),
    text,
  );
}

describe('a fix of the linter', () => {
  it.each(pages.filter((page) => fixesOf(page).length > 0))('mends the example of $code', (page) => {
    const [fix] = fixesOf(page);
    if (fix === undefined) throw new Error('no fix');
    const mended = checkExample({ ...page.bad, text: apply(fix, page.bad.text) });
    expect(mended.diagnostics).toEqual([]);
    expect(lintPackage(mended).map(({ code }) => code)).not.toContain(page.code);
  });

  it('is offered where one text can be put for another', () => {
    const fixed = pages.filter((page) => fixesOf(page).length > 0).map(({ code }) => code);
    expect(fixed).toEqual(['SZ520', 'SZ533', 'SZ550', 'SZ551', 'SZ554', 'SZ557', 'SZ592']);
  });
});

it('every rule of the table finds what its page shows', () => {
  const shown = pages.map(({ code }) => code);
  expect(Object.keys(lintRules).filter((code) => !shown.includes(code))).toEqual([]);
});
