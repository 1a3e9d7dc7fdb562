import type { Fix } from '../diagnostics/diagnostic.ts';
import type { Workspace } from './workspace.ts';

/** A fix of a diagnostic, with the code of what it fixes. */
export interface QuickFix extends Fix {
  readonly code: string;
}

/** The fixes of the diagnostics that touch a range of a file. */
export function quickFixes(
  { findings }: Workspace,
  path: string,
  start: number,
  end: number,
): readonly QuickFix[] {
  return findings
    .filter(({ span }) => span.file === path && span.start <= end && start <= span.end)
    .flatMap(({ code, fixes }) => fixes.map((fix) => ({ ...fix, code })));
}
