import { diagnose } from '../../diagnostics/catalogue.ts';
import { kindWords } from '../scope/kind-words.ts';
import type { Check } from './check.ts';

/** A rule assigns somebody, or somebody something. */
export const ruleSaysSomething: Check<'rule'> = (node, { reporter }) => {
  const effects = ['outcome', 'role', 'duty', 'may'];
  if (node.clauses.some((clause) => effects.includes(clause.kind)) || !reporter.isReadable(node.span)) return;
  const { span, text } = node.title.primary;
  reporter.add(diagnose('SZ321', span, { name: text, what: kindWords.rule }));
};
