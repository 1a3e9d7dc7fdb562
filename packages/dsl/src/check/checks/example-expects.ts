import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Check } from './check.ts';

/** An example without an expectation tests nothing. */
export const exampleExpects: Check<'example'> = (node, { reporter }) => {
  if (node.clauses.some((clause) => clause.kind === 'expect') || !reporter.isReadable(node.span)) return;
  const { span, text } = node.title.primary;
  reporter.add(diagnose('SZ361', span, { name: text }));
};
