import { FoldingRangeKind } from 'vscode-languageserver/node';
import { asked, type Server } from '../server.ts';

/** Declarations, sections and facts fold to their first lines. */
export function provideFolding(server: Server): void {
  server.connection.onFoldingRanges(async ({ textDocument }) => {
    const found = await asked(server, textDocument.uri);
    return (found?.service.foldingRanges(found.path) ?? []).map(({ kind, startLine, endLine }) => ({
      startLine: startLine - 1,
      endLine: endLine - 1,
      ...(kind === 'comment' ? { kind: FoldingRangeKind.Comment } : {}),
    }));
  });
}
