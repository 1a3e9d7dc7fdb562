import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { meaning } from '../../src/diagnostics/catalogue/meaning.ts';
import { namesAndTypes } from '../../src/diagnostics/catalogue/names-and-types.ts';
import { checkFixture, fixtures, render } from './fixtures.ts';

describe('good fixtures', () => {
  it.each(fixtures('good'))('%s checks clean', (name) => {
    const checked = checkFixture('good', name);
    expect(render(checked)).toBe('');
    expect(checked.policy).not.toBeNull();
  });
});

// `npx vitest run -u` writes the expected texts anew: read what changed before you commit it.
describe('bad fixtures', () => {
  it.each(fixtures('bad'))('%s gives the diagnostics that are written beside it', async (name) => {
    const checked = checkFixture('bad', name);
    await expect(render(checked)).toMatchFileSnapshot(join(import.meta.dirname, 'bad', `${name}.expected`));
  });

  it('show every diagnostic of names, types and meaning', () => {
    const folder = join(import.meta.dirname, 'bad');
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.expected'),
    );
    const shown = paths.map((path) => readFileSync(join(folder, path), 'utf8')).join('\n');
    const codes = Object.keys({ ...namesAndTypes, ...meaning });
    expect(codes.filter((code) => !shown.includes(`${code}: `))).toEqual([]);
  });
});
