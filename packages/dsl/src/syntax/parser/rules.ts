import type {
  CitingClause,
  DutyClause,
  Literal,
  MayClause,
  Name,
  NoteClause,
  Operand,
  OutcomeClause,
  Path,
  PrecedenceClause,
  PrecedenceTarget,
  RoleClause,
  RuleClause,
  WhenClause,
  Who,
} from '../ast.ts';
import * as t from '../tokens.ts';
import { keywordTokens as k } from '../tokens.ts';
import { noComments } from './base.ts';
import { ConditionParser } from './conditions.ts';

export type Period = Pick<DutyClause, 'from' | 'within'>;

/** Who is responsible, and the clauses of rules. */
export class RuleClauseParser extends ConditionParser {
  readonly who = this.RULE('who', (): Who => {
    const first = this.LA(1);
    return this.pick<Who>([
      {
        ALT: () => {
          this.CONSUME(k.Among);
          const pool = this.SUBRULE1(this.paths);
          this.CONSUME(k.Amidst);
          const kind = this.SUBRULE1(this.drawing);
          return { kind, pool, span: this.spanFrom(first) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.ByEn);
          this.CONSUME1(k.Lot);
          this.CONSUME1(k.From);
          return { kind: 'lot', pool: this.SUBRULE2(this.paths), span: this.spanFrom(first) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.In);
          this.CONSUME1(k.Rotation);
          this.CONSUME2(k.From);
          return { kind: 'rotation', pool: this.SUBRULE3(this.paths), span: this.spanFrom(first) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.By);
          const by = this.SUBRULE1(this.path);
          this.CONSUME1(k.Designated);
          return { kind: 'designated', by, span: this.spanFrom(first) };
        },
      },
      {
        ALT: () => {
          this.CONSUME2(k.Designated);
          this.CONSUME2(k.ByEn);
          return { kind: 'designated', by: this.SUBRULE2(this.path), span: this.spanFrom(first) };
        },
      },
      {
        ALT: () => {
          this.OR1([{ ALT: () => this.CONSUME(k.Per) }, { ALT: () => this.CONSUME(k.AsEn) }]);
          this.CONSUME(k.Rule);
          return { kind: 'as-rule', rule: this.SUBRULE(this.name), span: this.spanFrom(first) };
        },
      },
      {
        ALT: () => {
          this.OPTION(() => this.CONSUME(k.Is));
          const who = this.SUBRULE3(this.path);
          return { kind: 'as', who, span: this.spanFrom(first) };
        },
      },
    ]);
  });

  readonly drawing = this.RULE('drawing', (): 'lot' | 'rotation' =>
    this.OR([
      { ALT: () => this.following(k.Lot, () => 'lot' as const) },
      { ALT: () => this.following(k.Rotation, () => 'rotation' as const) },
    ]),
  );

  readonly choices = this.RULE('choices', (): readonly Who[] => {
    const choices: Who[] = [];
    choices.push(this.SUBRULE1(this.who));
    this.MANY(() => {
      this.CONSUME(k.Else);
      choices.push(this.SUBRULE2(this.who));
    });
    return choices;
  });

  readonly whenClause = this.RULE('whenClause', (): WhenClause => {
    const first = this.LA(1);
    this.CONSUME(k.When);
    const condition = this.OR([
      { ALT: () => ({ kind: 'otherwise', span: this.spanOf(this.CONSUME(k.Otherwise)) }) as const },
      { ALT: () => this.SUBRULE(this.condition) },
    ]);
    return { kind: 'when', condition, comments: noComments, span: this.spanFrom(first) };
  });

  /** `则 责任人 W`, `then assign W`, `assign W`. */
  readonly outcomeClause = this.RULE('outcomeClause', (): OutcomeClause => {
    const first = this.LA(1);
    this.OPTION(() => this.CONSUME(k.Then));
    this.OR([{ ALT: () => this.CONSUME(k.Assignee) }, { ALT: () => this.CONSUME(k.Assign) }]);
    const choices = this.SUBRULE(this.choices);
    return { kind: 'outcome', choices, comments: noComments, span: this.spanFrom(first) };
  });

  readonly roleClause = this.RULE('roleClause', (): RoleClause => {
    const first = this.LA(1);
    this.OR([
      { ALT: () => this.CONSUME(k.Alongside) },
      {
        ALT: () => {
          this.CONSUME(k.And);
          this.CONSUME(k.AsEn);
        },
      },
    ]);
    const role = this.SUBRULE(this.name);
    const choices = this.SUBRULE(this.choices);
    return { kind: 'role', role, choices, comments: noComments, span: this.spanFrom(first) };
  });

  /** `自 D 起 N 内`, `within N of D`; `当日` and `within N` say no start. */
  readonly period = this.RULE('period', (): Period => {
    let from: Operand | null = null;
    const within = this.pick<Literal | Path>([
      {
        ALT: () => {
          this.CONSUME(k.Since);
          from = this.SUBRULE1(this.operand);
          this.CONSUME(k.Starting);
          const period = this.SUBRULE1(this.duration);
          this.CONSUME1(k.Inside);
          return period;
        },
      },
      {
        ALT: () => {
          this.CONSUME2(k.Inside);
          const period = this.SUBRULE2(this.duration);
          this.OPTION1(() => {
            this.CONSUME(k.OfEn);
            from = this.SUBRULE2(this.operand);
          });
          return period;
        },
      },
      {
        ALT: () => {
          const period = this.literalOfDuration(this.CONSUME(t.DurationLiteral));
          this.OPTION2(() => this.CONSUME3(k.Inside));
          return period;
        },
      },
    ]);
    return { from, within };
  });

  readonly dutyClause = this.RULE('dutyClause', (): DutyClause => {
    const first = this.LA(1);
    let period: Period = { from: null, within: null };
    const head = this.pick<Pick<DutyClause, 'actor' | 'actions'>>([
      {
        ALT: () => {
          this.CONSUME(k.By);
          const actor = this.SUBRULE1(this.actor);
          this.OPTION1(() => {
            period = this.SUBRULE1(this.period);
          });
          return { actor, actions: this.SUBRULE1(this.names) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.Duty);
          this.CONSUME(k.OfEn);
          const actor = this.SUBRULE2(this.actor);
          this.CONSUME(k.To);
          const actions = this.SUBRULE2(this.names);
          this.OPTION2(() => {
            period = this.SUBRULE2(this.period);
          });
          return { actor, actions };
        },
      },
    ]);
    return this.ACTION(() => ({
      kind: 'duty',
      ...head,
      ...period,
      comments: noComments,
      span: this.spanFrom(first),
    }));
  });

  readonly mayClause = this.RULE('mayClause', (): MayClause => {
    const first = this.LA(1);
    this.CONSUME(k.May);
    const procedures = this.SUBRULE(this.names);
    return { kind: 'may', procedures, comments: noComments, span: this.spanFrom(first) };
  });

  readonly precedenceClause = this.RULE('precedenceClause', (): PrecedenceClause => {
    const first = this.LA(1);
    const kind = this.OR([
      { ALT: () => this.following(k.Overrides, () => 'overrides' as const) },
      {
        ALT: () => {
          this.CONSUME(k.Subject);
          this.OPTION(() => this.CONSUME(k.To));
          return 'subject-to' as const;
        },
      },
    ]);
    const targets: PrecedenceTarget[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => targets.push(this.SUBRULE(this.target)) });
    return { kind, targets, comments: noComments, span: this.spanFrom(first) };
  });

  /** A rule, a table, `T 第2行`/`T row 2`, a section. */
  readonly target = this.RULE('target', (): PrecedenceTarget => {
    const first = this.LA(1);
    const name: Name = this.SUBRULE(this.name);
    let row: number | null = null;
    this.OPTION(() => {
      this.OR([
        {
          ALT: () => {
            this.CONSUME(k.Row);
            row = Number(this.CONSUME(t.NumberLiteral).image);
          },
        },
        {
          ALT: () => {
            row = Number(/\d+/.exec(this.CONSUME(t.RowOrdinal).image)?.[0] ?? 0);
          },
        },
      ]);
    });
    return { name, row, span: this.spanFrom(first) };
  });

  readonly citingClause = this.RULE('citingClause', (): CitingClause => {
    const first = this.LA(1);
    this.CONSUME(k.Citing);
    const text = this.SUBRULE(this.text_);
    return { kind: 'citing', text, comments: noComments, span: this.spanFrom(first) };
  });

  readonly noteClause = this.RULE('noteClause', (): NoteClause => {
    const first = this.LA(1);
    this.CONSUME(k.Note);
    const text = this.SUBRULE(this.text_);
    return { kind: 'note', text, comments: noComments, span: this.spanFrom(first) };
  });

  readonly remark = this.RULE('remark', (): CitingClause | NoteClause =>
    this.pick<CitingClause | NoteClause>([
      { ALT: () => this.SUBRULE(this.citingClause) },
      { ALT: () => this.SUBRULE(this.noteClause) },
    ]),
  );

  readonly ruleClause = this.RULE(
    'ruleClause',
    (): RuleClause =>
      this.pick<RuleClause>([
        { ALT: () => this.SUBRULE(this.whenClause) },
        { ALT: () => this.SUBRULE(this.outcomeClause) },
        { ALT: () => this.SUBRULE(this.roleClause) },
        { ALT: () => this.SUBRULE(this.dutyClause) },
        { ALT: () => this.SUBRULE(this.mayClause) },
        { ALT: () => this.SUBRULE(this.precedenceClause) },
        { ALT: () => this.SUBRULE(this.remark) },
      ]),
  );
}
