import { SemanticTokensBuilder } from 'vscode-languageserver/node';
import { asked, type Server } from '../server.ts';
import { tokenTypeNumber } from '../token-types.ts';

const DECLARES = 1;

/** Colours by meaning: a name by what it stands for. */
export function provideSemanticTokens(server: Server): void {
  server.connection.languages.semanticTokens.on(async ({ textDocument }) => {
    const found = await asked(server, textDocument.uri);
    const builder = new SemanticTokensBuilder();
    if (found === null) return builder.build();
    const positions = found.positionsOf(found.path);
    for (const { start, end, type, declares } of found.service.semanticTokens(found.path)) {
      const from = positions.positionAt(start);
      // No token goes over a line's end.
      if (positions.positionAt(end).line !== from.line) continue;
      builder.push(from.line, from.character, end - start, tokenTypeNumber(type), declares ? DECLARES : 0);
    }
    return builder.build();
  });
}
