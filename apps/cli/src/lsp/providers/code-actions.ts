import type { Diagnostic } from '@shouze/dsl';
import { CodeActionKind } from 'vscode-languageserver/node';
import { asWorkspaceEdit } from '../edits.ts';
import { findingsOn } from '../findings.ts';
import { asked, type Server } from '../server.ts';

/** The edits that the diagnostics under the cursor offer. */
export function provideCodeActions(server: Server): void {
  server.connection.onCodeAction(async ({ textDocument, range, context }) => {
    const found = await asked(server, textDocument.uri);
    if (found === null) return null;
    const positions = found.positionsOf(found.path);
    const [start, end] = [positions.offsetAt(range.start), positions.offsetAt(range.end)];
    const fixes = [
      ...found.service.quickFixes(found.path, start, end),
      ...findingsOn(found.checked).flatMap((finding) =>
        touches(finding, found.path, start, end)
          ? finding.fixes.map((fix) => ({ ...fix, code: finding.code }))
          : [],
      ),
    ];
    return fixes.map((fix) => ({
      title: fix.title[server.language()],
      kind: CodeActionKind.QuickFix,
      diagnostics: context.diagnostics.filter(({ code }) => code === fix.code),
      isPreferred: fixes.length === 1,
      edit: asWorkspaceEdit(fix.edits, found),
    }));
  });
}

/** At one of the rules that it is about. */
function touches({ span, related }: Diagnostic, path: string, start: number, end: number): boolean {
  return [span, ...related.map((other) => other.span)].some(
    (at) => at.file === path && at.start <= end && start <= at.end,
  );
}
