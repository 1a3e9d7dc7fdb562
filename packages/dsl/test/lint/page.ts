import { readdirSync, readFileSync } from 'node:fs';
import { type CheckedPackage, checkPackage } from '../../src/check-package.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { lintPackage } from '../../src/lint/lint-package.ts';
import type { SourceFile } from '../../src/source/span.ts';

const root = new URL('../../../../', import.meta.url);
const docs = new URL('docs/diagnostics/', root);

/** A page of docs/diagnostics, with its bad example and the mended one. */
export interface Page {
  readonly code: string;
  readonly text: string;
  readonly bad: Example;
  readonly good: Example;
}

interface Example {
  readonly text: string;
  /** Codes that the example gives as well, as its fence says (`also=SZ201,SZ202`). */
  readonly also: readonly string[];
  readonly literate: boolean;
  /** Stands alone: it declares a policy, or its fence says so (`whole`). */
  readonly whole: boolean;
  /** The page's tables of data, beside the example's file. */
  readonly data: readonly SourceFile[];
}

export const index = readFileSync(new URL('README.md', docs), 'utf8');

export function readPages(): readonly Page[] {
  const files = readdirSync(docs).filter((name) => /^SZ\d+\.md$/.test(name));
  return files.sort().map((name) => {
    const text = readFileSync(new URL(name, docs), 'utf8');
    return {
      code: name.replace('.md', ''),
      text,
      bad: exampleOf(text, 'bad'),
      good: exampleOf(text, 'good'),
    };
  });
}

function exampleOf(page: string, mark: 'bad' | 'good'): Example {
  const pattern = new RegExp(`^(\`{3,})(shouze|markdown) ${mark}\\b(.*)\\n([\\s\\S]*?)^\\1$`, 'm');
  const match = pattern.exec(page);
  if (match === null) throw new Error(`a page without a ${mark} example: ${page.slice(0, 40)}`);
  const also = /also=(\S+)/.exec(match[3] ?? '')?.[1]?.split(',') ?? [];
  const text = match[4] ?? '';
  const whole = / whole\b/.test(match[3] ?? '') || /^(政策|policy) /m.test(text);
  return { text, also, literate: match[2] === 'markdown', whole, data: dataOf(page, mark) };
}

/** Files beside the example: of both, or of the one that the fence names. */
function dataOf(page: string, mark: 'bad' | 'good'): readonly SourceFile[] {
  const fences = page.matchAll(/^```(?:csv|json) (\S+)(?: (bad|good))?\n([\s\S]*?)^```$/gm);
  return [...fences]
    .filter(([, , only]) => only === undefined || only === mark)
    .map(([, path = '', , text = '']) => ({ path, text }));
}

/** The policy that an example stands under that has none of its own: the one that the index shows. */
const header: SourceFile = { path: 'policy.shouze', text: /```shouze\n([\s\S]*?)```/.exec(index)?.[1] ?? '' };

/** What an example may be based on. */
const base: SourceFile = {
  path: 'base/policy.shouze',
  text: /```shouze base\n([\s\S]*?)```/.exec(index)?.[1] ?? '',
};

const libraries: readonly SourceFile[] = ['vocabulary.shouze', 'statutory-bars.shouze'].map((name) => ({
  path: `standard/${name}`,
  text: readFileSync(new URL(`policies/standard/${name}`, root), 'utf8'),
}));

/** Checks an example as a county's package. */
export function checkExample({ text, literate, whole, data }: Omit<Example, 'also'>): CheckedPackage {
  const file = { path: literate ? 'example.shouze.md' : 'example.shouze', text };
  return checkPackage({ files: whole ? [file] : [header, file], libraries: [...libraries, base, ...data] });
}

/** What the checker says; for a code of the linter, what the linter says as well. */
export function findingsOf(checked: CheckedPackage, code: string): readonly Diagnostic[] {
  return code.startsWith('SZ5') ? [...checked.diagnostics, ...lintPackage(checked)] : checked.diagnostics;
}
