import type { ParserMethod } from 'chevrotain';
import type {
  ComparisonOperator,
  Condition,
  Count,
  Direction,
  Literal,
  Name,
  Operand,
  Path,
  Quantified,
  Take,
} from '../ast.ts';
import * as t from '../tokens.ts';
import { keywordTokens as k } from '../tokens.ts';
import { OperandParser } from './operands.ts';

type Relation =
  | {
      readonly kind: 'compare';
      readonly operator: ComparisonOperator;
      readonly right: Operand;
      readonly atLeast: Literal | Path | null;
    }
  | { readonly kind: 'member'; readonly negated: boolean; readonly members: readonly Operand[] }
  | { readonly kind: 'known'; readonly negated: boolean };

/** Conditions: 或 over 且 over 非 over atoms. */
export class ConditionParser extends OperandParser {
  readonly condition: ParserMethod<[], Condition> = this.RULE('condition', (): Condition => {
    const first = this.LA(1);
    const operands = [this.SUBRULE1(this.conjunction)];
    this.MANY(() => {
      this.CONSUME(k.Or);
      operands.push(this.SUBRULE2(this.conjunction));
    });
    return this.ACTION(() => this.join('or', operands, first));
  });

  readonly conjunction = this.RULE('conjunction', (): Condition => {
    const first = this.LA(1);
    const operands = [this.SUBRULE1(this.unary)];
    this.MANY({
      // `and as assistant …` is the next clause.
      GATE: () => !this.nextIs(k.AsEn, 2),
      DEF: () => {
        this.CONSUME(k.And);
        operands.push(this.SUBRULE2(this.unary));
      },
    });
    return this.ACTION(() => this.join('and', operands, first));
  });

  /** `甲 且 (乙 且 丙)` says what `甲 且 乙 且 丙` says: one tree for both. */
  private join(kind: 'and' | 'or', parts: readonly Condition[], first: { startOffset: number }): Condition {
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) return only;
    const operands = parts.flatMap((part) => (part.kind === kind ? part.operands : [part]));
    return { kind, operands, span: { ...this.spanFrom(this.LA(0)), start: first.startOffset } };
  }

  readonly unary: ParserMethod<[], Condition> = this.RULE('unary', (): Condition => {
    const first = this.LA(1);
    return this.pickGated<Condition>([
      {
        ALT: () => {
          this.CONSUME(k.Not);
          const operand = this.SUBRULE(this.unary);
          return { kind: 'not', operand, span: this.spanFrom(first) };
        },
      },
      { ALT: () => this.SUBRULE(this.some) },
      { ALT: () => this.SUBRULE(this.noOrEvery) },
      { ALT: () => this.SUBRULE(this.countOf) },
      {
        GATE: () => !this.isOperandAhead(),
        ALT: () => {
          this.CONSUME(t.OpenParen);
          const inner = this.SUBRULE(this.condition);
          this.CONSUME(t.CloseParen);
          return inner;
        },
      },
      { ALT: () => this.SUBRULE(this.comparison) },
    ]);
  });

  readonly some = this.RULE('some', (): Quantified => {
    const first = this.LA(1);
    let binding: Name | null = null;
    let where: Condition | null = null;
    let take: Take | null = null;
    this.CONSUME(k.Some);
    const collection = this.SUBRULE(this.path);
    this.OPTION1(() => {
      binding = this.SUBRULE(this.name);
    });
    this.OPTION2(() => {
      where = this.SUBRULE(this.where);
    });
    this.OPTION3(() => {
      take = this.SUBRULE(this.take);
    });
    return {
      kind: 'quantified',
      quantifier: 'some',
      collection,
      binding,
      where,
      take,
      span: this.spanFrom(first),
    };
  });

  readonly noOrEvery = this.RULE('noOrEvery', (): Quantified => {
    const first = this.LA(1);
    let binding: Name | null = null;
    let where: Condition | null = null;
    const quantifier = this.OR([
      {
        ALT: () => {
          this.CONSUME(k.No);
          return 'no' as const;
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.Every);
          return 'every' as const;
        },
      },
    ]);
    const collection = this.SUBRULE(this.path);
    this.OPTION1(() => {
      binding = this.SUBRULE(this.name);
    });
    this.OPTION2(() => {
      where = this.SUBRULE(this.where);
    });
    return {
      kind: 'quantified',
      quantifier,
      collection,
      binding,
      where,
      take: null,
      span: this.spanFrom(first),
    };
  });

  readonly where: ParserMethod<[], Condition> = this.RULE('where', (): Condition => {
    this.CONSUME(k.Where);
    return this.SUBRULE(this.condition);
  });

  /** `取 F 最晚`, `latest by f`. */
  readonly take = this.RULE('take', (): Take => {
    const first = this.LA(1);
    return this.OR([
      {
        ALT: () => {
          this.CONSUME(k.Take);
          const field = this.SUBRULE1(this.path);
          const direction = this.SUBRULE1(this.direction);
          return { field, direction, span: this.spanFrom(first) };
        },
      },
      {
        ALT: () => {
          const direction = this.SUBRULE2(this.direction);
          this.CONSUME(k.ByEn);
          const field = this.SUBRULE2(this.path);
          return { field, direction, span: this.spanFrom(first) };
        },
      },
    ]);
  });

  readonly direction = this.RULE(
    'direction',
    (): Direction =>
      this.OR([
        { ALT: () => this.following(k.Latest, () => 'latest' as const) },
        { ALT: () => this.following(k.Earliest, () => 'earliest' as const) },
        { ALT: () => this.following(k.Highest, () => 'highest' as const) },
        { ALT: () => this.following(k.Lowest, () => 'lowest' as const) },
      ]),
  );

  /** `count of x >= N where C`. */
  readonly countOf = this.RULE('countOf', (): Count => {
    const first = this.LA(1);
    this.CONSUME(k.Count);
    this.CONSUME(k.OfEn);
    const collection = this.SUBRULE(this.path);
    return this.SUBRULE(this.countTail, { ARGS: [collection, first] });
  });

  readonly countTail = this.RULE('countTail', (collection: Path, first: { startOffset: number }): Count => {
    const relation = this.SUBRULE(this.relation);
    let where: Condition | null = null;
    this.OPTION(() => {
      where = this.SUBRULE(this.where);
    });
    return this.ACTION(() => ({
      kind: 'count',
      collection,
      operator: relation.kind === 'compare' ? relation.operator : 'is',
      bound: relation.kind === 'compare' ? relation.right : this.zero(),
      where,
      span: { ...this.spanFrom(this.LA(0)), start: first.startOffset },
    }));
  });

  private zero(): Literal {
    return { kind: 'number', value: 0, span: this.spanOf(this.LA(0)) };
  }

  readonly comparison = this.RULE('comparison', (): Condition => {
    const first = this.LA(1);
    const left = this.SUBRULE(this.operand);
    let condition: Condition | undefined;
    this.OPTION(() => {
      condition = this.OR([
        {
          ALT: () => {
            this.CONSUME(k.Count);
            return this.SUBRULE(this.countTail, { ARGS: [left as Path, first] });
          },
        },
        {
          ALT: () => {
            const relation = this.SUBRULE(this.relation);
            return this.ACTION(() => this.relate(left, relation, first));
          },
        },
      ]);
    });
    return this.ACTION(() => condition ?? this.truth(left));
  });

  private truth(left: Operand): Condition {
    if (left.kind === 'path') return { kind: 'truth', path: left, span: left.span };
    // A date alone is no condition; the checker says so with the types that it sees.
    return { kind: 'membership', negated: false, left, members: [], span: left.span };
  }

  private relate(left: Operand, relation: Relation, first: { startOffset: number }): Condition {
    const span = { ...this.spanFrom(this.LA(0)), start: first.startOffset };
    switch (relation.kind) {
      case 'compare':
        return {
          kind: 'comparison',
          operator: relation.operator,
          left,
          right: relation.right,
          atLeast: relation.atLeast,
          span,
        };
      case 'member':
        return { kind: 'membership', negated: relation.negated, left, members: relation.members, span };
      case 'known':
        return left.kind === 'path'
          ? { kind: 'known', negated: relation.negated, path: left, span }
          : { kind: 'membership', negated: false, left, members: [], span };
    }
  }

  /** What stands right of a comparison's left operand. `is` before another operator is a clerk's form. */
  readonly relation = this.RULE(
    'relation',
    (): Relation =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(k.Is);
            return this.OR1([
              { ALT: () => this.SUBRULE1(this.wordRelation) },
              {
                ALT: () => {
                  this.CONSUME(k.Not);
                  return this.OR2([
                    {
                      ALT: () =>
                        ({ kind: 'member', negated: true, members: this.SUBRULE1(this.members) }) as const,
                    },
                    { ALT: () => this.following(k.Known, () => ({ kind: 'known', negated: true }) as const) },
                    { ALT: () => this.compare('is-not', this.SUBRULE1(this.value)) },
                  ]);
                },
              },
              { ALT: () => this.compare('is', this.SUBRULE2(this.value)) },
            ]);
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.IsNot);
            return this.compare('is-not', this.SUBRULE3(this.value));
          },
        },
        {
          ALT: () => {
            this.CONSUME1(k.Not);
            return this.OR3([
              {
                ALT: () => ({ kind: 'member', negated: true, members: this.SUBRULE2(this.members) }) as const,
              },
              {
                ALT: () =>
                  this.following(k.Before, () => this.compare('not-before', this.SUBRULE1(this.operand))),
              },
              {
                ALT: () =>
                  this.following(k.After, () => this.compare('not-after', this.SUBRULE2(this.operand))),
              },
            ]);
          },
        },
        { ALT: () => this.SUBRULE2(this.wordRelation) },
      ]),
  );

  readonly wordRelation = this.RULE(
    'wordRelation',
    (): Relation =>
      this.OR([
        { ALT: () => ({ kind: 'member', negated: false, members: this.SUBRULE1(this.members) }) as const },
        {
          ALT: () => {
            this.CONSUME(k.NotIn);
            return { kind: 'member', negated: true, members: this.SUBRULE(this.memberList) } as const;
          },
        },
        { ALT: () => this.following(k.Known, () => ({ kind: 'known', negated: false }) as const) },
        { ALT: () => this.following(k.Unknown, () => ({ kind: 'known', negated: true }) as const) },
        {
          ALT: () => {
            const operator = this.SUBRULE(this.orderSign);
            return this.compare(operator, this.SUBRULE1(this.value));
          },
        },
        {
          ALT: () => {
            this.CONSUME1(k.Before);
            const right = this.SUBRULE1(this.operand);
            let atLeast: Literal | Path | null = null;
            this.OPTION(() => {
              this.CONSUME(k.AtLeast);
              atLeast = this.SUBRULE1(this.duration);
            });
            return this.compare('before', right, atLeast);
          },
        },
        { ALT: () => this.following(k.After, () => this.compare('after', this.SUBRULE2(this.operand))) },
        {
          ALT: () =>
            this.following(k.NotBefore, () => this.compare('not-before', this.SUBRULE3(this.operand))),
        },
        {
          ALT: () => this.following(k.NotAfter, () => this.compare('not-after', this.SUBRULE4(this.operand))),
        },
        {
          ALT: () => {
            this.CONSUME(k.AtEn);
            this.CONSUME(k.LeastEn);
            const atLeast = this.SUBRULE2(this.duration);
            this.CONSUME2(k.Before);
            return this.compare('before', this.SUBRULE5(this.operand), atLeast);
          },
        },
      ]),
  );

  private compare(
    operator: ComparisonOperator,
    right: Operand,
    atLeast: Literal | Path | null = null,
  ): Relation {
    return { kind: 'compare', operator, right, atLeast };
  }

  readonly orderSign = this.RULE(
    'orderSign',
    (): ComparisonOperator =>
      this.OR([
        { ALT: () => this.following(k.Greater, () => 'gt' as const) },
        { ALT: () => this.following(k.NotGreater, () => 'lte' as const) },
        { ALT: () => this.following(k.Less, () => 'lt' as const) },
        { ALT: () => this.following(k.NotLess, () => 'gte' as const) },
        { ALT: () => this.following(t.GreaterEqual, () => 'gte' as const) },
        { ALT: () => this.following(t.LessEqual, () => 'lte' as const) },
        { ALT: () => this.following(t.GreaterSign, () => 'gt' as const) },
        { ALT: () => this.following(t.LessSign, () => 'lt' as const) },
      ]),
  );

  readonly members = this.RULE('members', (): readonly Operand[] => {
    this.CONSUME(k.In);
    return this.SUBRULE(this.memberList);
  });

  readonly memberList = this.RULE('memberList', (): readonly Operand[] => {
    const members: Operand[] = [];
    this.pickGated<unknown>([
      {
        ALT: () => {
          this.CONSUME(t.OpenParen);
          this.AT_LEAST_ONE_SEP1({ SEP: t.Comma, DEF: () => members.push(this.SUBRULE1(this.value)) });
          this.CONSUME(t.CloseParen);
        },
      },
      {
        ALT: () =>
          this.AT_LEAST_ONE_SEP2({ SEP: t.Comma, DEF: () => members.push(this.SUBRULE2(this.value)) }),
      },
    ]);
    return members;
  });
}
