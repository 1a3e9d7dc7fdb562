import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Check } from './check.ts';

/** An example is about one case. */
export const exampleGivesOnce: Check<'example'> = (node, { reporter }) => {
  const given = node.clauses.filter((clause) => clause.kind === 'given');
  if (given.length === 1 || !reporter.isReadable(node.span)) return;
  const { text, span } = node.title.primary;
  reporter.add(diagnose('SZ360', given[1]?.span ?? span, { name: text }));
};
