import { checkPackage } from '@shouze/dsl';
import { coverageOf, coverageTotals, gutterMarks } from '@shouze/engine/testing';
import { describe, expect, it } from 'vitest';
import { notesOfCoverage } from '../src/ui/notes-of-coverage.ts';
import { filesOf, standard } from './policies.ts';

const t = (key: string) => key;
const say = ({ zh }: { readonly zh: string }) => zh;

describe('what no example has tried yet', () => {
  const files = filesOf('junlian').map(({ path, text }) => ({
    path,
    text: path.endsWith('examples/trial.shouze') ? text.replace(/^例 (?!小额).*\n(?: .*\n)*/gm, '') : text,
  }));
  const { parsed, policy } = checkPackage({ files, libraries: standard });
  if (!policy) throw new Error('the policy has errors');
  const coverage = coverageOf({ parsed, policy });
  const view = { marks: gutterMarks(coverage), totals: coverageTotals(coverage) };
  const textAt = ({ file, start, end }: { file: string; start: number; end: number }) =>
    files.find(({ path }) => path === file)?.text.slice(start, end) ?? '';
  const notes = notesOfCoverage(view.marks, textAt, { t, say });

  it('is named at the rule, with the condition’s own text', () => {
    const rule = notes.find(
      ({ at, part }) => part === 'whole' && textAt(at).startsWith('规则 程序审理后再诉'),
    );
    expect(rule?.state).toBe('missed');
    expect(rule?.hover).toContain('没有一例由它决定');
    expect(rule?.hover).toMatch(/coverage\.untried\n\n(?:- ` .* ` .*\n)*- ` 同一纠纷 ` 从未/);
  });

  it('is nothing where examples tried a rule both ways', () => {
    const all = notes.filter(({ part, state }) => part === 'whole' && state === 'covered');
    expect(all.length).toBeGreaterThan(0);
    expect(all.every(({ hover }) => hover.includes('coverage.allTried'))).toBe(true);
  });

  it('keeps what a policy writes from being read as Markdown', () => {
    const [mark] = view.marks.filter(({ kind }) => kind === 'atom');
    const [note] = notesOfCoverage(mark ? [mark] : [], () => 'a ``b`` [c](d)', { t, say });
    expect(note?.hover).toMatch(/^``` a ``b`` \[c\]\(d\) ``` /);
  });
});
