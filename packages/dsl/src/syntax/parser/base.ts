import { EmbeddedActionsParser, type IOrAlt, type IToken, type TokenType } from 'chevrotain';
import type { Language } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../source/span.ts';
import type { ClauseComments, Name, TextLiteral, Title } from '../ast.ts';
import { beginsLine } from '../declared-names.ts';
import { expectationMessages } from '../parse-errors.ts';
import * as t from '../tokens.ts';

export const noComments: ClauseComments = { before: [], within: [] };

/** What the grammar's parts share: spans, names, titles, lists. The grammar builds the tree as it goes. */
export class ParserBase extends EmbeddedActionsParser {
  protected file = '';
  protected text = '';
  protected surface: Language = 'zh';

  constructor() {
    super([...t.parserTokens], {
      maxLookahead: 3,
      errorMessageProvider: expectationMessages,
      skipValidations: false,
    });
  }

  // Chevrotain infers a union of the alternatives' types; these take the tree's own type instead.
  protected pick<T>(alternatives: readonly IOrAlt<T>[]): T {
    return this.OR([...alternatives]);
  }

  /** For alternatives that begin alike: their gates decide. */
  protected pickGated<T>(alternatives: readonly IOrAlt<T>[]): T {
    return this.OR({ DEF: [...alternatives], IGNORE_AMBIGUITIES: true });
  }

  protected pick1<T>(alternatives: readonly IOrAlt<T>[]): T {
    return this.OR1([...alternatives]);
  }

  protected pick2<T>(alternatives: readonly IOrAlt<T>[]): T {
    return this.OR2([...alternatives]);
  }

  /** A word, and what it stands for or what comes after it. */
  protected following<T>(type: TokenType, rest: () => T): T {
    this.CONSUME(type);
    return rest();
  }

  protected spanOf(token: IToken): Span {
    return { file: this.file, start: token.startOffset, end: token.startOffset + token.image.length };
  }

  /** From a token to the one that was consumed last. */
  protected spanFrom(first: IToken): Span {
    const last = this.LA(0);
    return { file: this.file, start: first.startOffset, end: last.startOffset + last.image.length };
  }

  protected nameOf(token: IToken): Name {
    const quoted = token.tokenType === t.QuotedName || token.tokenType === t.Text;
    return { text: quoted ? token.image.slice(1, -1) : token.image, span: this.spanOf(token) };
  }

  protected nextIs(type: TokenType, ahead = 1): boolean {
    return this.LA(ahead).tokenType === type;
  }

  readonly name = this.RULE('name', (): Name => this.nameOf(this.CONSUME(t.Name)));

  readonly names = this.RULE('names', (): readonly Name[] => {
    const names: Name[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => names.push(this.SUBRULE(this.name)) });
    return names;
  });

  readonly text_ = this.RULE('text', (): TextLiteral => {
    const token = this.CONSUME(t.Text);
    return { kind: 'text', text: token.image.slice(1, -1), span: this.spanOf(token) };
  });

  /** One or two names on one line; a bare second one must be in the other script, or it is the next clause's. */
  readonly title = this.RULE('title', (): Title => {
    const first = this.LA(1);
    const primary = this.OR([
      { ALT: () => this.nameOf(this.CONSUME1(t.Name)) },
      { ALT: () => this.nameOf(this.CONSUME1(t.Text)) },
    ]);
    let second: Name | null = null;
    this.OPTION({
      GATE: () => this.isSecondTitle(primary),
      DEF: () => {
        second = this.OR1([
          { ALT: () => this.nameOf(this.CONSUME2(t.Name)) },
          { ALT: () => this.nameOf(this.CONSUME2(t.Text)) },
        ]);
      },
    });
    return this.ACTION(() => ({ ...this.languagesOf(primary, second), primary, span: this.spanFrom(first) }));
  });

  private isSecondTitle(primary: Name | undefined): boolean {
    const token = this.LA(1);
    if (beginsLine({ text: this.text }, token)) return false;
    if (token.tokenType === t.Text || token.tokenType === t.QuotedName) return true;
    return (
      primary !== undefined && token.tokenType === t.Name && hasHan(token.image) !== hasHan(primary.text)
    );
  }

  private languagesOf(primary: Name, second: Name | null): Pick<Title, 'zh' | 'en'> {
    const firstIsChinese =
      second === null || hasHan(primary.text) !== hasHan(second.text)
        ? hasHan(primary.text)
        : this.surface === 'zh';
    return firstIsChinese ? { zh: primary, en: second } : { zh: second, en: primary };
  }
}

function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
