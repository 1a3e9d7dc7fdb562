import type { Bilingual } from '@shouze/dsl';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { asWorkspaceEdit } from '../edits.ts';
import { asked, type Server } from '../server.ts';

/** One title of a thing, wherever the package uses it. Why it cannot be is an error that the editor shows. */
export function provideRename(server: Server): void {
  const { connection } = server;
  const refusal = (reason: Bilingual): ResponseError<void> =>
    new ResponseError(LSPErrorCodes.RequestFailed, reason[server.language()]);

  connection.onPrepareRename(async ({ textDocument, position }) => {
    const found = await asked(server, textDocument.uri);
    if (found === null) return null;
    const positions = found.positionsOf(found.path);
    const prepared = found.service.prepareRename(found.path, positions.offsetAt(position));
    if (!prepared.ok) return refusal(prepared.reason);
    return { range: positions.rangeOf(prepared.span), placeholder: prepared.text };
  });
  connection.onRenameRequest(async ({ textDocument, position, newName }) => {
    const found = await asked(server, textDocument.uri);
    if (found === null) return null;
    const offset = found.positionsOf(found.path).offsetAt(position);
    const renaming = found.service.rename(found.path, offset, newName);
    return renaming.ok ? asWorkspaceEdit(renaming.edits, found) : refusal(renaming.reason);
  });
}
