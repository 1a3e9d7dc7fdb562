import { diagnose } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Language } from '../diagnostics/diagnostic.ts';
import type { FileTree } from './ast.ts';
import { attachComments } from './attach-comments.ts';
import { type Keyword, keywordOf, keywords } from './keywords.ts';
import { lex } from './lexer.ts';
import { limitNesting } from './limit-nesting.ts';
import { isRealDate, toIsoDate } from './parser/literals.ts';
import type { RawFile } from './raw-lexer.ts';
import { readDeclarations } from './read-declarations.ts';
import { DateLiteral } from './tokens.ts';

export interface ParsedFile {
  readonly tree: FileTree;
  readonly diagnostics: readonly Diagnostic[];
}

/** tokens → keywords and names → tree with comments. */
export function parseFile(raw: RawFile, names: ReadonlySet<string>): ParsedFile {
  const { path, text } = raw;
  const lexed = lex(raw, names);
  const surface = surfaceOf(raw);
  const shallow = limitNesting(raw, lexed.tokens);
  const { declarations, diagnostics } = readDeclarations(raw, surface, shallow.tokens);
  const bare: FileTree = {
    kind: 'file',
    path,
    surface,
    declarations,
    trailingComments: [],
    span: { file: path, start: 0, end: text.length },
  };
  return {
    tree: attachComments(bare, raw.comments, text),
    diagnostics: [
      ...raw.diagnostics,
      ...lexed.diagnostics,
      ...shallow.diagnostics,
      ...diagnostics,
      ...unrealDates(raw),
    ],
  };
}

/** The language of the first keyword; Chinese where there is none. */
function surfaceOf({ tokens }: RawFile): Language {
  for (const { image } of tokens) {
    const id = keywordOf(image);
    if (id === undefined) continue;
    const keyword: Keyword = keywords[id];
    return keyword.en.includes(image) ? 'en' : 'zh';
  }
  return 'zh';
}

function unrealDates({ path, tokens }: RawFile): readonly Diagnostic[] {
  return tokens
    .filter((token) => token.tokenType === DateLiteral && !isRealDate(toIsoDate(token.image)))
    .map(({ image, startOffset }) =>
      diagnose('SZ113', { file: path, start: startOffset, end: startOffset + image.length }, { date: image }),
    );
}
