import { asEdits } from '../edits.ts';
import { asked, type Server } from '../server.ts';

/** The file as the regulation's printer sets it, and a table's columns as one types. */
export function provideFormatting(server: Server): void {
  const { connection } = server;
  connection.onDocumentFormatting(async ({ textDocument }) => {
    const found = await asked(server, textDocument.uri);
    return found === null ? null : asEdits(found.service.format(found.path), found);
  });
  connection.onDocumentOnTypeFormatting(async ({ textDocument, position, ch }) => {
    const found = await asked(server, textDocument.uri);
    if (found === null) return null;
    const offset = found.positionsOf(found.path).offsetAt(position);
    return asEdits(found.service.formatOnType(found.path, offset, ch), found);
  });
}
