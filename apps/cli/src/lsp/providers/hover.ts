import { hoverMarkdown } from '@shouze/dsl';
import { MarkupKind } from 'vscode-languageserver/node';
import { asked, type Server } from '../server.ts';

/** What the name under the pointer stands for, and on what ground. */
export function provideHover(server: Server): void {
  server.connection.onHover(async ({ textDocument, position }) => {
    const found = await asked(server, textDocument.uri);
    if (found === null) return null;
    const positions = found.positionsOf(found.path);
    const hover = found.service.hover(found.path, positions.offsetAt(position));
    if (hover === null) return null;
    const value = hoverMarkdown(hover, server.language(), 'shouze').join('\n\n---\n\n');
    return { contents: { kind: MarkupKind.Markdown, value }, range: positions.rangeOf(hover.span) };
  });
}
