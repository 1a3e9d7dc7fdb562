import { InlayHintKind } from 'vscode-languageserver/node';
import { remarksOn } from '../remarks.ts';
import { asked, type Server } from '../server.ts';

/** Behind each duty the day that it would be due on, by the facts of the example in view. */
export function provideInlayHints(server: Server): void {
  server.connection.languages.inlayHint.on(async ({ textDocument, range }) => {
    const found = await asked(server, textDocument.uri);
    if (found === null) return null;
    const positions = found.positionsOf(found.path);
    const [start, end] = [positions.offsetAt(range.start), positions.offsetAt(range.end)];
    const hints = found.service.inlayHints(found.path, remarksOn(found.checked).dueDates(server.sample()));
    return hints
      .filter(({ offset }) => start <= offset && offset <= end)
      .map(({ offset, label, tooltip }) => ({
        position: positions.positionAt(offset),
        label,
        kind: InlayHintKind.Parameter,
        paddingLeft: true,
        tooltip: tooltip[server.language()],
      }));
  });
}
