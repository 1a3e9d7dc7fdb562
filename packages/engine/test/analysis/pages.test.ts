import { readdirSync, readFileSync } from 'node:fs';
import { checkPackage } from '@shouze/dsl';
import { describe, expect, it } from 'vitest';
import { analyzePackage, calendarFor } from '../../src/index.ts';
import { HEADER, libraries } from './small-county.ts';

const docs = new URL('../../../../docs/diagnostics/', import.meta.url);
const pages = readdirSync(docs).filter((name) => /^SZ4\d\d\.md$/.test(name));

/** The codes that `shouze analyze` gives of the page's example. */
function codesOf(page: string, mark: 'bad' | 'good'): readonly string[] {
  const text = new RegExp(`\`\`\`shouze ${mark}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';
  const checked = checkPackage({ files: [{ path: 'small.shouze', text: HEADER + text }], libraries });
  const { findings, idleSilences } = analyzePackage(
    checked,
    calendarFor({ calendar: 'cn', calendarData: null }),
  );
  return [...findings, ...idleSilences].map(({ code }) => code);
}

describe.each(pages)('docs/diagnostics/%s', (name) => {
  const page = readFileSync(new URL(name, docs), 'utf8');
  const code = name.replace('.md', '');

  it('reports its bad example, and nothing of the mended one', () => {
    expect(codesOf(page, 'bad')).toContain(code);
    expect(codesOf(page, 'good')).toEqual([]);
  });
});
