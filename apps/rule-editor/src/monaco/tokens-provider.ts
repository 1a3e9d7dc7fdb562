import type { Answers } from '../worker/questions.ts';
import type { Connection } from './connect-language.ts';
import { pathOf } from './documents.ts';
import type * as api from './editor-api.ts';
import { TOKEN_KINDS } from './token-kinds.ts';

const TYPES: readonly string[] = Object.keys(TOKEN_KINDS);
const DECLARES = 1;

/** Colours by meaning: a name by what it stands for. */
export function createTokensProvider({ client }: Connection): api.languages.DocumentSemanticTokensProvider {
  return {
    getLegend: () => ({ tokenTypes: [...TYPES], tokenModifiers: ['declaration'] }),
    async provideDocumentSemanticTokens(model) {
      const tokens = await client.ask({ kind: 'tokens', path: pathOf(model.uri) });
      return tokens && { data: encoded(model, tokens) };
    },
    releaseDocumentSemanticTokens() {},
  };
}

/**
 * As Monaco wants them: five numbers a token, line and column relative to the token before; none goes over a line's end.
 * @see https://microsoft.github.io/language-server-protocol/specification#textDocument_semanticTokens
 */
function encoded(model: api.editor.ITextModel, tokens: Answers['tokens']): Uint32Array {
  const data: number[] = [];
  let lastLine = 1;
  let lastColumn = 1;
  for (const { start, end, type, declares } of tokens) {
    const from = model.getPositionAt(start);
    const to = model.getPositionAt(end);
    if (from.lineNumber !== to.lineNumber) continue;
    const newLine = from.lineNumber !== lastLine;
    data.push(
      from.lineNumber - lastLine,
      newLine ? from.column - 1 : from.column - lastColumn,
      end - start,
      TYPES.indexOf(type),
      declares ? DECLARES : 0,
    );
    lastLine = from.lineNumber;
    lastColumn = from.column;
  }
  return Uint32Array.from(data);
}
