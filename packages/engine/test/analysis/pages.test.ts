import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { county, findings } from './small-county.ts';

const docs = new URL('../../../../docs/diagnostics/', import.meta.url);
const pages = readdirSync(docs).filter((name) => /^SZ4\d\d\.md$/.test(name));

/** The codes that `analyze` gives of the page's example. */
function codesOf(page: string, mark: 'bad' | 'good'): readonly string[] {
  const text = new RegExp(`\`\`\`shouze ${mark}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';
  return findings(county(text)).map(({ code }) => code);
}

describe.each(pages)('docs/diagnostics/%s', (name) => {
  const page = readFileSync(new URL(name, docs), 'utf8');
  const code = name.replace('.md', '');

  it('reports its bad example, and nothing of the mended one', () => {
    expect(codesOf(page, 'bad')).toContain(code);
    expect(codesOf(page, 'good')).toEqual([]);
  });
});
