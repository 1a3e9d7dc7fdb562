import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Check } from './check.ts';

/** ISO dates compare as text. */
export const policyEndsAfterItBegins: Check<'policy'> = (node, { reporter }) => {
  const effective = node.lines.find((line) => line.kind === 'effective')?.date;
  const until = node.lines.find((line) => line.kind === 'until')?.date;
  if (effective?.kind !== 'date' || until?.kind !== 'date' || until.date >= effective.date) return;
  reporter.add(diagnose('SZ308', until.span, {}));
};
