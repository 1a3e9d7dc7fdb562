import type {
  BarDeclaration,
  ChangeDeclaration,
  CitingClause,
  Condition,
  DefinitionDeclaration,
  DisableDeclaration,
  GuaranteeDeclaration,
  HeaderLine,
  LookupDeclaration,
  LookupEntry,
  Name,
  NegativeDeclaration,
  NeverClause,
  NoteClause,
  Operand,
  ParameterChange,
  ParameterDeclaration,
  PolicyHeader,
  RuleClause,
  RuleDeclaration,
  SectionHeading,
  TextLiteral,
  VocabularyHeader,
  Who,
} from '../ast.ts';
import * as t from '../tokens.ts';
import { keywordTokens as k } from '../tokens.ts';
import { noComments } from './base.ts';
import { VocabularyParser } from './vocabulary.ts';

type BarClause = BarDeclaration['clauses'][number];
type ParameterClause = ParameterDeclaration['clauses'][number];

/** Headers, rules and the other declarations of a policy but procedures and examples. */
export class PolicyParser extends VocabularyParser {
  readonly policyHeader = this.RULE('policyHeader', (): PolicyHeader | VocabularyHeader => {
    const first = this.LA(1);
    const kind = this.OR([
      { ALT: () => this.following(k.Policy, () => 'policy' as const) },
      { ALT: () => this.following(k.Vocabulary, () => 'vocabulary' as const) },
    ]);
    const title = this.SUBRULE(this.title);
    const lines: HeaderLine[] = [];
    this.MANY(() => lines.push(this.SUBRULE(this.headerLine)));
    return { kind, title, lines, comments: noComments, span: this.spanFrom(first) };
  });

  readonly headerLine = this.RULE('headerLine', (): HeaderLine => {
    const first = this.LA(1);
    const clause = () => ({ comments: noComments, span: this.spanFrom(first) });
    return this.pick<HeaderLine>([
      {
        ALT: () => {
          this.CONSUME(k.Version);
          const version = this.literalOfNumber(this.CONSUME1(t.NumberLiteral));
          return { kind: 'version', version, ...clause() };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.Court);
          return { kind: 'court', court: this.SUBRULE1(this.name), ...clause() };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.Effective);
          return { kind: 'effective', date: this.SUBRULE1(this.date), ...clause() };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.Until);
          return { kind: 'until', date: this.SUBRULE2(this.date), ...clause() };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.Calendar);
          return { kind: 'calendar', calendar: this.SUBRULE2(this.name), ...clause() };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.Uses);
          return { kind: 'uses', libraries: this.SUBRULE(this.names), ...clause() };
        },
      },
      {
        ALT: () => {
          this.OR1([
            { ALT: () => this.CONSUME(k.BasedOn) },
            {
              ALT: () => {
                this.CONSUME(k.BasedEn);
                this.CONSUME(k.OnEn);
              },
            },
          ]);
          const base = this.SUBRULE3(this.name);
          const version = this.literalOfNumber(this.CONSUME2(t.NumberLiteral));
          return { kind: 'based-on', base, version, ...clause() };
        },
      },
      { ALT: () => this.SUBRULE(this.remark) },
    ]);
  });

  readonly section = this.RULE('section', (): SectionHeading => {
    const first = this.LA(1);
    this.CONSUME(k.Section);
    const title = this.SUBRULE(this.title);
    return { kind: 'section', title, comments: noComments, span: this.spanFrom(first) };
  });

  /** `适用于 起诉`. */
  readonly scope = this.RULE('scope', (): Name => {
    this.CONSUME(k.For);
    return this.SUBRULE(this.name);
  });

  readonly rule = this.RULE('rule', (): RuleDeclaration => {
    const first = this.LA(1);
    let replaces = false;
    this.OPTION(() => {
      this.CONSUME(k.Replace);
      replaces = true;
    });
    this.CONSUME(k.Rule);
    const title = this.SUBRULE(this.title);
    const matter = this.SUBRULE(this.scope);
    const clauses: RuleClause[] = [];
    this.MANY(() => clauses.push(this.SUBRULE(this.ruleClause)));
    return {
      kind: 'rule',
      title,
      matter,
      clauses,
      replaces,
      comments: noComments,
      span: this.spanFrom(first),
    };
  });

  /** `定义 前案.程序审理 是指 C`, `define prior.procedural as C`. */
  readonly definition = this.RULE('definition', (): DefinitionDeclaration => {
    const first = this.LA(1);
    this.CONSUME(k.Define);
    const owner = this.SUBRULE(this.name);
    this.SUBRULE(this.memberSign);
    const title = this.SUBRULE(this.title);
    this.OR([{ ALT: () => this.CONSUME(k.AsFollows) }, { ALT: () => this.CONSUME(k.AsEn) }]);
    const condition = this.SUBRULE(this.condition);
    return { kind: 'definition', owner, title, condition, comments: noComments, span: this.spanFrom(first) };
  });

  readonly lookup = this.RULE('lookup', (): LookupDeclaration => {
    const first = this.LA(1);
    let csv: TextLiteral | null = null;
    let otherwise: Operand | null = null;
    const entries: LookupEntry[] = [];
    const clauses: (CitingClause | NoteClause)[] = [];
    this.CONSUME(k.Lookup);
    const owner = this.SUBRULE(this.name);
    this.SUBRULE(this.memberSign);
    const title = this.SUBRULE(this.title);
    this.CONSUME1(t.Colon);
    const type = this.SUBRULE(this.typeReference);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.OpenBrace);
          this.MANY1(() => {
            this.OR1([
              { ALT: () => entries.push(this.SUBRULE(this.lookupEntry)) },
              {
                ALT: () => {
                  const other = this.LA(1);
                  this.OR2([{ ALT: () => this.CONSUME(k.Other) }, { ALT: () => this.CONSUME(k.Else) }]);
                  this.CONSUME2(t.Colon);
                  const value = this.SUBRULE(this.value);
                  // A second one is told by the check, as any other key that stands twice.
                  if (otherwise === null) otherwise = value;
                  else {
                    const span = this.spanFrom(other);
                    const keys = [this.nameOf(other)];
                    entries.push({ kind: 'lookup-entry', keys, value, comments: noComments, span });
                  }
                },
              },
            ]);
            this.OPTION(() => this.CONSUME(t.Comma));
          });
          this.CONSUME(t.CloseBrace);
        },
      },
      {
        ALT: () => {
          this.OR3([{ ALT: () => this.CONSUME(k.SourcedFrom) }, { ALT: () => this.CONSUME(k.From) }]);
          csv = this.SUBRULE(this.text_);
        },
      },
    ]);
    this.MANY2(() => clauses.push(this.SUBRULE(this.remark)));
    return {
      kind: 'lookup',
      owner,
      title,
      type,
      entries,
      otherwise,
      csv,
      clauses,
      comments: noComments,
      span: this.spanFrom(first),
    };
  });

  readonly lookupEntry = this.RULE('lookupEntry', (): LookupEntry => {
    const first = this.LA(1);
    const keys = this.SUBRULE(this.names);
    this.CONSUME(t.Colon);
    const value = this.SUBRULE(this.value);
    return { kind: 'lookup-entry', keys, value, comments: noComments, span: this.spanFrom(first) };
  });

  readonly parameter = this.RULE('parameter', (): ParameterDeclaration => {
    const first = this.LA(1);
    this.CONSUME(k.Parameter);
    const title = this.SUBRULE(this.title);
    this.CONSUME(k.Is);
    const value = this.SUBRULE(this.value);
    const clauses: ParameterClause[] = [];
    this.MANY(() => clauses.push(this.SUBRULE(this.parameterClause)));
    return { kind: 'parameter', title, value, clauses, comments: noComments, span: this.spanFrom(first) };
  });

  readonly parameterClause = this.RULE(
    'parameterClause',
    (): ParameterClause =>
      this.pick<ParameterClause>([
        { ALT: () => this.SUBRULE(this.remark) },
        { ALT: () => this.SUBRULE(this.parameterChange) },
      ]),
  );

  /** `自 D 起 为 V`, `from D is V`. */
  readonly parameterChange = this.RULE('parameterChange', (): ParameterChange => {
    const first = this.LA(1);
    const from = this.OR([
      {
        ALT: () => {
          this.CONSUME(k.Since);
          const date = this.SUBRULE1(this.date);
          this.CONSUME(k.Starting);
          return date;
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.From);
          return this.SUBRULE2(this.date);
        },
      },
    ]);
    this.CONSUME(k.Is);
    const value = this.SUBRULE(this.value);
    return { kind: 'parameter-change', from, value, comments: noComments, span: this.spanFrom(first) };
  });

  readonly bar = this.RULE('bar', (): BarDeclaration => {
    const first = this.LA(1);
    this.CONSUME(k.Bar);
    const title = this.SUBRULE(this.title);
    const matter = this.SUBRULE(this.scope);
    const clauses: BarClause[] = [];
    this.MANY(() => clauses.push(this.SUBRULE(this.barClause)));
    return { kind: 'bar', title, matter, clauses, comments: noComments, span: this.spanFrom(first) };
  });

  readonly barClause = this.RULE(
    'barClause',
    (): BarClause =>
      this.pick<BarClause>([
        { ALT: () => this.SUBRULE(this.whenClause) },
        { ALT: () => this.SUBRULE(this.neverClause) },
        { ALT: () => this.SUBRULE(this.remark) },
      ]),
  );

  readonly neverClause = this.RULE('neverClause', (): NeverClause => {
    const first = this.LA(1);
    this.OPTION(() => this.CONSUME(k.Then));
    this.CONSUME(k.Never);
    const persons = this.SUBRULE(this.paths);
    return { kind: 'never', persons, comments: noComments, span: this.spanFrom(first) };
  });

  readonly guarantee = this.RULE('guarantee', (): GuaranteeDeclaration => {
    const first = this.LA(1);
    let when: Condition | null = null;
    let choices: readonly Who[] = [];
    const clauses: (CitingClause | NoteClause)[] = [];
    this.CONSUME(k.Ensure);
    const title = this.SUBRULE(this.title);
    const matter = this.SUBRULE(this.scope);
    this.MANY(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(k.If);
            when = this.SUBRULE(this.condition);
          },
        },
        {
          ALT: () => {
            const outcome = this.SUBRULE(this.outcomeClause);
            this.ACTION(() => {
              choices = outcome.choices;
            });
          },
        },
        { ALT: () => clauses.push(this.SUBRULE(this.remark)) },
      ]),
    );
    return {
      kind: 'guarantee',
      title,
      matter,
      when,
      choices,
      clauses,
      comments: noComments,
      span: this.spanFrom(first),
    };
  });

  readonly negative = this.RULE('negative', (): NegativeDeclaration => {
    const first = this.LA(1);
    let when: Condition | null = null;
    let points: NegativeDeclaration['points'] = null;
    const clauses: (CitingClause | NoteClause)[] = [];
    this.CONSUME(k.Negative);
    const title = this.SUBRULE(this.title);
    const matter = this.SUBRULE(this.scope);
    this.MANY(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(k.When);
            when = this.SUBRULE(this.condition);
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.Deduct);
            points = this.literalOfNumber(this.CONSUME(t.NumberLiteral));
            this.OPTION(() => this.CONSUME(k.Points));
          },
        },
        { ALT: () => clauses.push(this.SUBRULE(this.remark)) },
      ]),
    );
    return {
      kind: 'negative',
      title,
      matter,
      when,
      points,
      clauses,
      comments: noComments,
      span: this.spanFrom(first),
    };
  });

  readonly change = this.RULE('change', (): ChangeDeclaration => {
    const first = this.LA(1);
    this.CONSUME(k.Change);
    this.CONSUME(k.Parameter);
    const parameter = this.SUBRULE(this.name);
    this.OR([{ ALT: () => this.CONSUME(k.Is) }, { ALT: () => this.CONSUME(k.To) }]);
    const value = this.SUBRULE(this.value);
    return { kind: 'change', parameter, value, comments: noComments, span: this.spanFrom(first) };
  });

  readonly disable = this.RULE('disable', (): DisableDeclaration => {
    const first = this.LA(1);
    this.CONSUME(k.Disable);
    this.CONSUME(k.Rule);
    const rule = this.SUBRULE(this.name);
    return { kind: 'disable', rule, comments: noComments, span: this.spanFrom(first) };
  });
}
