import type {
  CitingClause,
  Condition,
  Effect,
  Literal,
  Name,
  NoteClause,
  Operand,
  Path,
  ProcedureDeclaration,
  StateClause,
  Transition,
} from '../ast.ts';
import * as t from '../tokens.ts';
import { keywordTokens as k } from '../tokens.ts';
import { noComments } from './base.ts';
import { PolicyParser } from './policy.ts';

/** `程序 T`: states and transitions. */
export class ProcedureParser extends PolicyParser {
  readonly procedure = this.RULE('procedure', (): ProcedureDeclaration => {
    const first = this.LA(1);
    this.CONSUME(k.Procedure);
    const title = this.SUBRULE(this.title);
    const matter = this.SUBRULE(this.scope);
    const clauses: (StateClause | CitingClause | NoteClause)[] = [];
    this.MANY(() =>
      this.OR([
        { ALT: () => clauses.push(this.SUBRULE(this.state)) },
        {
          ALT: () => {
            const finals = this.SUBRULE(this.finalStates);
            this.ACTION(() => clauses.push(...finals));
          },
        },
        { ALT: () => clauses.push(this.SUBRULE(this.remark)) },
      ]),
    );
    return { kind: 'procedure', title, matter, clauses, comments: noComments, span: this.spanFrom(first) };
  });

  /** One line of a procedure by itself, to find the broken ones. */
  readonly procedureLine = this.RULE('procedureLine', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.state) },
      { ALT: () => this.SUBRULE(this.transition) },
      { ALT: () => this.SUBRULE(this.finalStates) },
      { ALT: () => this.SUBRULE(this.remark) },
    ]);
  });

  readonly state = this.RULE('state', (): StateClause => {
    const first = this.LA(1);
    this.CONSUME(k.State);
    const title = this.SUBRULE(this.title);
    const transitions: Transition[] = [];
    this.MANY(() => transitions.push(this.SUBRULE(this.transition)));
    return {
      kind: 'state',
      final: false,
      title,
      transitions,
      comments: noComments,
      span: this.spanFrom(first),
    };
  });

  readonly finalStates = this.RULE('finalStates', (): readonly StateClause[] => {
    const states: StateClause[] = [];
    this.CONSUME(k.Final);
    this.AT_LEAST_ONE_SEP({
      SEP: t.Comma,
      DEF: () => {
        const title = this.SUBRULE(this.title);
        this.ACTION(() => {
          states.push({
            kind: 'state',
            final: true,
            title,
            transitions: [],
            comments: noComments,
            span: title.span,
          });
        });
      },
    });
    return states;
  });

  readonly transition = this.RULE('transition', (): Transition => {
    const first = this.LA(1);
    const event = this.pick<Transition['event']>([
      {
        ALT: () => {
          this.OR1([
            { ALT: () => this.CONSUME(k.Overdue) },
            {
              ALT: () => {
                this.CONSUME(k.OnEn);
                this.CONSUME(k.ExpiryEn);
              },
            },
          ]);
          return null;
        },
      },
      { ALT: () => this.SUBRULE(this.event) },
    ]);
    this.CONSUME(t.Arrow);
    const target = this.SUBRULE(this.name);
    const effects: Effect[] = [];
    this.OPTION(() => {
      this.OR2([{ ALT: () => this.CONSUME(k.Alongside) }, { ALT: () => this.CONSUME(k.DoingEn) }]);
      this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => effects.push(this.SUBRULE(this.effect)) });
    });
    return { kind: 'transition', event, target, effects, comments: noComments, span: this.spanFrom(first) };
  });

  readonly event = this.RULE('event', (): NonNullable<Transition['event']> => {
    let guard: Condition | null = null;
    let from: Operand | null = null;
    let within: Literal | Path | null = null;
    let choosing: readonly Path[] = [];
    const actor = this.SUBRULE(this.actor);
    this.CONSUME(k.May);
    const action: Name = this.SUBRULE(this.name);
    this.OPTION1(() => {
      this.CONSUME(k.When);
      guard = this.SUBRULE(this.condition);
    });
    this.OPTION2(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(k.Since);
            from = this.SUBRULE1(this.operand);
            this.CONSUME(k.Starting);
            within = this.SUBRULE1(this.duration);
            this.CONSUME1(k.Inside);
          },
        },
        {
          ALT: () => {
            this.CONSUME2(k.Inside);
            within = this.SUBRULE2(this.duration);
            this.CONSUME(k.OfEn);
            from = this.SUBRULE2(this.operand);
          },
        },
      ]),
    );
    this.OPTION3(() => {
      this.OR1([
        { ALT: () => this.CONSUME1(k.From) },
        {
          ALT: () => {
            this.CONSUME(k.ChoosingEn);
            this.CONSUME2(k.From);
          },
        },
      ]);
      choosing = this.SUBRULE(this.paths);
    });
    return { actor, action, from, within, guard, choosing };
  });

  readonly effect = this.RULE('effect', (): Effect => {
    const first = this.LA(1);
    return this.pick<Effect>([
      { ALT: () => ({ kind: 'reroute', span: this.spanOf(this.CONSUME(k.Reroute)) }) },
      { ALT: () => ({ kind: 'archive', span: this.spanOf(this.CONSUME(k.Archive)) }) },
      {
        ALT: () => {
          this.CONSUME(k.Reassign);
          const who = this.pick1<Path | null>([
            { ALT: () => this.following(k.Chosen, () => null) },
            { ALT: () => this.SUBRULE1(this.path) },
          ]);
          return { kind: 'reassign', who, span: this.spanFrom(first) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.Notify);
          return { kind: 'notify', whom: this.SUBRULE(this.actor), span: this.spanFrom(first) };
        },
      },
    ]);
  });
}
