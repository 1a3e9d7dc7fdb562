import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Check } from './check.ts';

/** A bar has to bar somebody. */
export const barSaysNobody: Check<'bar'> = (node, { reporter }) => {
  if (node.clauses.some((clause) => clause.kind === 'never') || !reporter.isReadable(node.span)) return;
  const { span, text } = node.title.primary;
  reporter.add(diagnose('SZ338', span, { name: text }));
};
