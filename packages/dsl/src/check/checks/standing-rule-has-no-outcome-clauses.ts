import { diagnose } from '../../diagnostics/catalogue.ts';
import { hasOutcome } from '../declare/rule-source.ts';
import type { Check } from './check.ts';

/** A standing duty competes with nothing: it has no further roles, and no place among the other cases. */
export const standingRuleHasNoOutcomeClauses: Check<'rule'> = (node, { reporter }) => {
  // What is broken may have been the outcome.
  if (!reporter.isReadable(node.span)) return;
  if (hasOutcome(node)) return;
  for (const clause of node.clauses) {
    if (clause.kind === 'role') {
      const words = { zh: `并 ${clause.role.text}`, en: `and as ${clause.role.text}` };
      reporter.add(diagnose('SZ335', clause.span, { clause: words }));
    }
    if (clause.kind === 'when' && clause.condition.kind === 'otherwise') {
      reporter.add(diagnose('SZ335', clause.span, { clause: { zh: '其他情形', en: 'otherwise' } }));
    }
  }
};
