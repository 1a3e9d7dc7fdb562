import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Check } from './check.ts';

/** Libraries may be named on several lines, and a policy may have several sources; anything else stands once. */
export const headerLinesStandOnce: Check<'policy'> = (node, { reporter }) => {
  const seen = new Set<string>();
  for (const line of node.lines) {
    if (line.kind === 'uses' || line.kind === 'citing') continue;
    if (seen.has(line.kind)) reporter.add(diagnose('SZ307', line.span, {}));
    seen.add(line.kind);
  }
};
