import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Check } from './check.ts';

/** An example without an expectation tests nothing, unless its events test that they can happen. */
export const exampleExpects: Check<'example'> = (node, { reporter }) => {
  const tests = node.clauses.some(({ kind }) => kind === 'expect' || kind === 'after');
  if (tests || !reporter.isReadable(node.span)) return;
  const { span, text } = node.title.primary;
  reporter.add(diagnose('SZ361', span, { name: text }));
};
