import type { SemanticTokenType } from '@shouze/dsl';

const INK = '1f2733';
const QUIET = '7d8794';
const STEERS = '1d5a8c';
const VALUE = '9a4a12';
const SORT = '5b3f8c';
const DOES = '7a4b00';

interface TokenKind {
  readonly colour: string;
  /** What a policy declares with a title of its own: bold where it is declared. */
  readonly titled?: true;
}

const titled: TokenKind = { colour: INK, titled: true };

/** How each kind of word looks; the order is that of their numbers on the way to Monaco. */
export const TOKEN_KINDS: Readonly<Record<SemanticTokenType, TokenKind>> = {
  keyword: { colour: STEERS },
  comment: { colour: QUIET },
  text: { colour: '6f6142' },
  literal: { colour: VALUE },
  name: { colour: INK },
  enum: { colour: SORT },
  member: { colour: '1f6b4a' },
  unit: { colour: SORT },
  position: { colour: SORT },
  role: { colour: SORT },
  action: { colour: DOES },
  entity: { colour: SORT },
  matter: { colour: SORT },
  field: { colour: INK },
  definition: { colour: INK },
  lookup: { colour: INK },
  parameter: { colour: DOES },
  policy: titled,
  library: titled,
  section: titled,
  rule: titled,
  table: titled,
  bar: titled,
  procedure: titled,
  state: titled,
  example: titled,
  guarantee: titled,
  negative: titled,
  binder: { colour: INK },
};

/** What the lexer alone can tell, before the worker has answered. */
export const LEXICAL_COLOURS: Readonly<Record<string, string>> = {
  '': INK,
  comment: QUIET,
  prose: QUIET,
  string: TOKEN_KINDS.text.colour,
  number: VALUE,
  fence: 'a9b1bc',
};

export const HEADING = { token: 'heading', foreground: INK, fontStyle: 'bold' } as const;
