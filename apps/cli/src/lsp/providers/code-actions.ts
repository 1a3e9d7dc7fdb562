import { CodeActionKind } from 'vscode-languageserver/node';
import { asWorkspaceEdit } from '../edits.ts';
import { asked, type Server } from '../server.ts';

/** The edits that the diagnostics under the cursor offer. */
export function provideCodeActions(server: Server): void {
  server.connection.onCodeAction(async ({ textDocument, range, context }) => {
    const found = await asked(server, textDocument.uri);
    if (found === null) return null;
    const positions = found.positionsOf(found.path);
    const [start, end] = [positions.offsetAt(range.start), positions.offsetAt(range.end)];
    const fixes = found.service.quickFixes(found.path, start, end);
    return fixes.map((fix) => ({
      title: fix.title[server.language()],
      kind: CodeActionKind.QuickFix,
      diagnostics: context.diagnostics.filter(({ code }) => code === fix.code),
      isPreferred: fixes.length === 1,
      edit: asWorkspaceEdit(fix.edits, found),
    }));
  });
}
