import { remarksOn } from '../remarks.ts';
import { asked, type Server } from '../server.ts';

/** Above each example whether it passes. */
export function provideCodeLenses(server: Server): void {
  server.connection.onCodeLens(async ({ textDocument }) => {
    const found = await asked(server, textDocument.uri);
    if (found === null) return null;
    const positions = found.positionsOf(found.path);
    return found.service.codeLenses(found.path, remarksOn(found.checked).outcomes).map(({ span, title }) => ({
      range: positions.rangeOf(span),
      // Without a command's name an editor shows the title as it is.
      command: { title: title[server.language()], command: '' },
    }));
  });
}
