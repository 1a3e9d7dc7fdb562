import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LintContext } from './lint-context.ts';

/** Looks at a package without errors and says what could be better. One rule a file, one code a rule. */
export type LintRule = (context: LintContext) => readonly Diagnostic[];
