import type { ParserMethod } from 'chevrotain';
import type {
  AfterClause,
  ExampleDeclaration,
  ExampleEvent,
  Expectation,
  ExpectClause,
  GivenClause,
  ListValue,
  Literal,
  Name,
  Path,
  RecordField,
  RecordValue,
  Value,
  Who,
} from '../ast.ts';
import * as t from '../tokens.ts';
import { keywordTokens as k } from '../tokens.ts';
import { noComments } from './base.ts';
import { TableParser } from './tables.ts';

type ExampleClause = ExampleDeclaration['clauses'][number];

/** `例 T`: given facts, expected results. */
export class ExampleParser extends TableParser {
  readonly example = this.RULE('example', (): ExampleDeclaration => {
    const first = this.LA(1);
    this.CONSUME(k.Example);
    const title = this.SUBRULE(this.title);
    const clauses: ExampleClause[] = [];
    this.MANY(() => clauses.push(this.SUBRULE(this.exampleClause)));
    return { kind: 'example', title, clauses, comments: noComments, span: this.spanFrom(first) };
  });

  readonly exampleClause = this.RULE(
    'exampleClause',
    (): ExampleClause =>
      this.pick<ExampleClause>([
        { ALT: () => this.SUBRULE(this.given) },
        { ALT: () => this.SUBRULE(this.expect) },
        { ALT: () => this.SUBRULE(this.after) },
        { ALT: () => this.SUBRULE(this.remark) },
      ]),
  );

  readonly given = this.RULE('given', (): GivenClause => {
    const first = this.LA(1);
    this.CONSUME(k.Given);
    const matter = this.SUBRULE(this.name);
    const facts = this.SUBRULE(this.record);
    return { kind: 'given', matter, facts, comments: noComments, span: this.spanFrom(first) };
  });

  readonly record: ParserMethod<[], RecordValue> = this.RULE('record', (): RecordValue => {
    const first = this.LA(1);
    const fields: RecordField[] = [];
    this.CONSUME(t.OpenBrace);
    this.MANY(() => {
      fields.push(this.SUBRULE(this.recordField));
      this.OPTION(() => this.CONSUME(t.Comma));
    });
    this.CONSUME(t.CloseBrace);
    return { kind: 'record', fields, span: this.spanFrom(first) };
  });

  readonly recordField: ParserMethod<[], RecordField> = this.RULE('recordField', (): RecordField => {
    const first = this.LA(1);
    const name = this.SUBRULE(this.name);
    this.CONSUME(t.Colon);
    const value = this.SUBRULE(this.factValue);
    return { kind: 'record-field', name, value, comments: noComments, span: this.spanFrom(first) };
  });

  readonly factValue: ParserMethod<[], Value> = this.RULE(
    'factValue',
    (): Value =>
      this.pick<Value>([
        { ALT: () => this.SUBRULE(this.list) },
        { ALT: () => this.SUBRULE(this.record) },
        { ALT: () => this.SUBRULE(this.plainLiteral) },
        { ALT: () => this.SUBRULE(this.date) },
        { ALT: () => this.SUBRULE(this.path) },
      ]),
  );

  readonly list: ParserMethod<[], ListValue> = this.RULE('list', (): ListValue => {
    const first = this.LA(1);
    const items: Value[] = [];
    this.CONSUME(t.OpenBracket);
    this.MANY(() => {
      items.push(this.SUBRULE(this.factValue));
      this.OPTION(() => this.CONSUME(t.Comma));
    });
    this.CONSUME(t.CloseBracket);
    return { kind: 'list', items, span: this.spanFrom(first) };
  });

  readonly expect = this.RULE('expect', (): ExpectClause => {
    const first = this.LA(1);
    this.CONSUME(k.Expect);
    const expectation = this.SUBRULE(this.expectation);
    return { kind: 'expect', expectation, comments: noComments, span: this.spanFrom(first) };
  });

  readonly expectation = this.RULE('expectation', (): Expectation => {
    const first = this.LA(1);
    return this.pick<Expectation>([
      {
        ALT: () => {
          this.CONSUME(k.Assignee);
          return { kind: 'assignee', who: this.SUBRULE1(this.expectedWho), span: this.spanFrom(first) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.Rule);
          this.CONSUME(k.Is);
          return { kind: 'rule', rule: this.SUBRULE(this.target), span: this.spanFrom(first) };
        },
      },
      {
        ALT: () => ({
          kind: 'effect',
          effect: this.SUBRULE(this.effect),
          span: this.spanFrom(first),
        }),
      },
      { ALT: () => ({ kind: 'conflict', span: this.spanOf(this.CONSUME(k.Conflict)) }) },
      { ALT: () => ({ kind: 'no-rule', span: this.spanOf(this.CONSUME(k.NoRule)) }) },
      {
        ALT: () => {
          this.CONSUME(k.No);
          this.CONSUME1(k.Rule);
          return { kind: 'no-rule', span: this.spanFrom(first) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.Needs);
          return { kind: 'needs', path: this.SUBRULE1(this.path), span: this.spanFrom(first) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.Excluded);
          return { kind: 'excluded', person: this.SUBRULE(this.person), span: this.spanFrom(first) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.Procedure);
          const procedure = this.SUBRULE1(this.name);
          this.OR1([{ ALT: () => this.CONSUME(k.To) }, { ALT: () => this.CONSUME(k.AtEn) }]);
          return {
            kind: 'procedure',
            procedure,
            state: this.SUBRULE2(this.name),
            span: this.spanFrom(first),
          };
        },
      },
      {
        ALT: () => {
          const name = this.SUBRULE3(this.name);
          return this.pick2<Expectation>([
            {
              ALT: () => {
                this.OR3([{ ALT: () => this.CONSUME(k.DueBy) }, { ALT: () => this.CONSUME(k.DueEn) }]);
                return {
                  kind: 'due',
                  action: name,
                  date: this.SUBRULE(this.date),
                  span: this.spanFrom(first),
                };
              },
            },
            {
              ALT: () => ({
                kind: 'role',
                role: name,
                who: this.SUBRULE2(this.expectedWho),
                span: this.spanFrom(first),
              }),
            },
          ]);
        },
      },
    ]);
  });

  /** A person's id with punctuation is written as text. */
  readonly expectedWho = this.RULE('expectedWho', (): Who => {
    const first = this.LA(1);
    return this.pick<Who>([
      {
        ALT: () => {
          this.OPTION(() => this.CONSUME(k.Is));
          const who = this.SUBRULE(this.personId);
          return { kind: 'as', who, span: this.spanFrom(first) };
        },
      },
      { ALT: () => this.SUBRULE(this.who) },
    ]);
  });

  readonly person = this.RULE(
    'person',
    (): Path =>
      this.pick<Path>([{ ALT: () => this.SUBRULE(this.personId) }, { ALT: () => this.SUBRULE(this.path) }]),
  );

  readonly personId = this.RULE('personId', (): Path => {
    const token = this.CONSUME(t.Text);
    return { kind: 'path', fromMatter: false, names: [this.nameOf(token)], span: this.spanOf(token) };
  });

  /** `经 申请复核 于 D、认可 于 D`. */
  readonly after = this.RULE('after', (): AfterClause => {
    const first = this.LA(1);
    const events: ExampleEvent[] = [];
    this.OR([{ ALT: () => this.CONSUME(k.Via) }, { ALT: () => this.CONSUME(k.After) }]);
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => events.push(this.SUBRULE(this.happening)) });
    return { kind: 'after', events, comments: noComments, span: this.spanFrom(first) };
  });

  /** `申请复核 于 D`, `认可 于 D 所选 为 民一庭`, `逾期 于 D`. */
  readonly happening = this.RULE('happening', (): ExampleEvent => {
    const first = this.LA(1);
    const action = this.pick<Name | null>([
      { ALT: () => this.following(k.Overdue, () => null) },
      { ALT: () => this.following(k.ExpiryEn, () => null) },
      { ALT: () => this.SUBRULE(this.name) },
    ]);
    this.OR1([{ ALT: () => this.CONSUME(k.DateOn) }, { ALT: () => this.CONSUME(k.OnEn) }]);
    const on: Literal = this.SUBRULE(this.date);
    let chosen: Path | null = null;
    this.OPTION(() => {
      chosen = this.SUBRULE(this.chosen);
    });
    return { action, on, chosen, span: this.spanFrom(first) };
  });

  readonly chosen = this.RULE('chosen', (): Path => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(k.Chosen);
          this.OPTION(() => this.CONSUME(k.Is));
        },
      },
      { ALT: () => this.CONSUME(k.ChoosingEn) },
    ]);
    return this.SUBRULE(this.person);
  });
}
