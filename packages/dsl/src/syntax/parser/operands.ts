import { EOF, type IToken, type ParserMethod } from 'chevrotain';
import type { DurationUnit, Literal, Name, Operand, Path } from '../ast.ts';
import * as t from '../tokens.ts';
import { keywordTokens as k } from '../tokens.ts';
import { ParserBase } from './base.ts';
import { readDuration, readNumber, toIsoDate } from './literals.ts';

/** Paths, literals and the arithmetic of dates. */
export class OperandParser extends ParserBase {
  readonly path = this.RULE('path', (): Path => {
    const first = this.LA(1);
    let fromMatter = false;
    const names: Name[] = [];
    this.OPTION(() => {
      this.OR([{ ALT: () => this.CONSUME(k.ThisMatter) }, { ALT: () => this.CONSUME(k.Matter) }]);
      this.SUBRULE(this.memberSign);
      fromMatter = true;
    });
    names.push(this.SUBRULE1(this.name));
    this.MANY(() => {
      this.SUBRULE1(this.memberSign);
      names.push(this.SUBRULE2(this.name));
    });
    return { kind: 'path', fromMatter, names, span: this.spanFrom(first) };
  });

  readonly memberSign = this.RULE('memberSign', () => {
    this.OR([{ ALT: () => this.CONSUME(t.Dot) }, { ALT: () => this.CONSUME(k.Of) }]);
  });

  readonly paths = this.RULE('paths', (): readonly Path[] => {
    const paths: Path[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => paths.push(this.SUBRULE(this.path)) });
    return paths;
  });

  /** `责任人` may stand where an actor does. */
  readonly actor = this.RULE(
    'actor',
    (): Path =>
      this.pick<Path>([
        {
          ALT: () => {
            const token = this.CONSUME(k.Assignee);
            return { kind: 'path', fromMatter: false, names: [this.nameOf(token)], span: this.spanOf(token) };
          },
        },
        { ALT: () => this.SUBRULE(this.path) },
      ]),
  );

  readonly duration = this.RULE('duration', (): Literal | Path =>
    this.OR([
      { ALT: () => this.literalOfDuration(this.CONSUME(t.DurationLiteral)) },
      { ALT: () => this.SUBRULE(this.path) },
    ]),
  );

  readonly date = this.RULE('date', (): Literal => this.literalOfDate(this.CONSUME(t.DateLiteral)));

  /** What may stand right of an operator. */
  readonly value = this.RULE(
    'value',
    (): Operand =>
      this.OR([{ ALT: () => this.SUBRULE(this.plainLiteral) }, { ALT: () => this.SUBRULE(this.operand) }]),
  );

  readonly plainLiteral = this.RULE(
    'plainLiteral',
    (): Literal =>
      this.OR([
        { ALT: () => this.literalOfNumber(this.CONSUME(t.NumberLiteral)) },
        { ALT: () => this.SUBRULE(this.text_) },
        { ALT: () => this.literalOfDuration(this.CONSUME(t.DurationLiteral)) },
        { ALT: () => ({ kind: 'yesno', value: true, span: this.spanOf(this.CONSUME(k.Yes)) }) as const },
        { ALT: () => ({ kind: 'yesno', value: false, span: this.spanOf(this.CONSUME(k.False)) }) as const },
        { ALT: () => ({ kind: 'yesno', value: false, span: this.spanOf(this.CONSUME(k.No)) }) as const },
        { ALT: () => ({ kind: 'none', span: this.spanOf(this.CONSUME(k.None)) }) as const },
      ]),
  );

  readonly operand = this.RULE('operand', (): Operand => {
    const first = this.LA(1);
    let operand = this.SUBRULE(this.primary);
    this.MANY({
      GATE: () => !this.nextIs(k.Starting) || this.nextIs(k.Expires, 3),
      DEF: () => {
        operand = this.pick<Operand>([
          {
            ALT: () => {
              this.CONSUME(t.Plus);
              const duration = this.SUBRULE1(this.duration);
              return { kind: 'shift', base: operand, sign: '+', duration, span: this.spanFrom(first) };
            },
          },
          {
            ALT: () => {
              this.CONSUME(t.Minus);
              const duration = this.SUBRULE2(this.duration);
              return { kind: 'shift', base: operand, sign: '-', duration, span: this.spanFrom(first) };
            },
          },
          {
            ALT: () => {
              this.CONSUME(k.Starting);
              const duration = this.SUBRULE3(this.duration);
              this.CONSUME(k.Expires);
              return { kind: 'expiry', from: operand, duration, span: this.spanFrom(first) };
            },
          },
        ]);
      },
    });
    return operand;
  });

  readonly primary = this.RULE('primary', (): Operand => {
    const first = this.LA(1);
    return this.pick<Operand>([
      { ALT: () => this.SUBRULE(this.date) },
      {
        ALT: () => {
          this.CONSUME1(k.From);
          const from = this.SUBRULE1(this.operand);
          this.CONSUME1(k.To);
          const to = this.SUBRULE2(this.operand);
          this.CONSUME1(k.DayCount);
          return { kind: 'days-between', from, to, span: this.spanFrom(first) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.DaysEn);
          this.CONSUME2(k.From);
          const from = this.SUBRULE3(this.operand);
          this.CONSUME2(k.To);
          const to = this.SUBRULE4(this.operand);
          return { kind: 'days-between', from, to, span: this.spanFrom(first) };
        },
      },
      { ALT: () => this.SUBRULE1(this.expiryOf) },
      {
        // `(expiry of 5 days from x) + 3 days`: without the parentheses the shift would be the start's.
        ALT: () => {
          this.CONSUME(t.OpenParen);
          const expiry = this.SUBRULE2(this.expiryOf);
          this.CONSUME(t.CloseParen);
          return expiry;
        },
      },
      { ALT: () => this.SUBRULE(this.path) },
    ]);
  });

  readonly expiryOf: ParserMethod<[], Operand> = this.RULE('expiryOf', (): Operand => {
    const first = this.LA(1);
    this.CONSUME(k.ExpiryEn);
    this.CONSUME(k.OfEn);
    const duration = this.SUBRULE(this.duration);
    this.CONSUME(k.From);
    const from = this.SUBRULE(this.operand);
    return { kind: 'expiry', from, duration, span: this.spanFrom(first) };
  });

  /** True before a parenthesis that a `+` or `-` follows: what it encloses is an operand, not a condition. */
  protected isOperandAhead(): boolean {
    let depth = 0;
    for (let ahead = 1; ; ahead += 1) {
      const { tokenType } = this.LA(ahead);
      if (tokenType === EOF) return false;
      if (tokenType === t.OpenParen) depth += 1;
      if (tokenType === t.CloseParen) depth -= 1;
      if (depth === 0) return this.nextIs(t.Plus, ahead + 1) || this.nextIs(t.Minus, ahead + 1);
    }
  }

  protected literalOfDuration(token: IToken): Literal {
    const { amount, unit }: { amount: number; unit: DurationUnit } = readDuration(token.image);
    return { kind: 'duration', amount, unit, span: this.spanOf(token) };
  }

  protected literalOfDate(token: IToken): Literal {
    return { kind: 'date', date: toIsoDate(token.image), span: this.spanOf(token) };
  }

  protected literalOfNumber(token: IToken): Literal {
    return { kind: 'number', value: readNumber(token.image), span: this.spanOf(token) };
  }
}
