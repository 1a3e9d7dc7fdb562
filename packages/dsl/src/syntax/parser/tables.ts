import type {
  DutyClause,
  Name,
  Operand,
  OutcomeClause,
  Path,
  TableConditionCell,
  TableConditionColumn,
  TableDeclaration,
  TableElse,
  TableOutcomeCell,
  TableOutcomeColumn,
  TableRow,
} from '../ast.ts';
import * as t from '../tokens.ts';
import { keywordTokens as k } from '../tokens.ts';
import { noComments } from './base.ts';
import { ProcedureParser } from './procedures.ts';
import type { Period } from './rules.ts';

/** `表 T`: its clauses, a header row and rows. A row is one line; `||` parts conditions from outcomes. */
export class TableParser extends ProcedureParser {
  /** The outcome columns of the header read last: they tell how a row's cells read. */
  private columns: readonly TableOutcomeColumn[] = [];

  readonly table = this.RULE('table', (): TableDeclaration => {
    const first = this.LA(1);
    let hit: TableDeclaration['hit'] = 'unique';
    const clauses: TableDeclaration['clauses'][number][] = [];
    const rows: TableRow[] = [];
    this.CONSUME(k.Table);
    const title = this.SUBRULE(this.title);
    const matter = this.SUBRULE(this.scope);
    this.OPTION(() => {
      hit = this.pick<TableDeclaration['hit']>([
        { ALT: () => this.following(k.First, () => 'first') },
        { ALT: () => this.following(k.Unique, () => 'unique') },
      ]);
    });
    this.MANY1(() => clauses.push(this.SUBRULE(this.tableClause)));
    const { conditionColumns, outcomeColumns } = this.SUBRULE(this.header);
    this.MANY2(() => rows.push(this.SUBRULE(this.row)));
    const span = this.spanFrom(first);
    return {
      kind: 'table',
      title,
      matter,
      hit,
      clauses,
      conditionColumns,
      outcomeColumns,
      rows,
      comments: noComments,
      span,
    };
  });

  readonly tableClause = this.RULE('tableClause', (): TableDeclaration['clauses'][number] =>
    this.pick<TableDeclaration['clauses'][number]>([
      { ALT: () => this.SUBRULE(this.mayClause) },
      { ALT: () => this.SUBRULE(this.precedenceClause) },
      { ALT: () => this.SUBRULE(this.remark) },
      { ALT: () => this.SUBRULE(this.tableElse) },
    ]),
  );

  readonly tableElse = this.RULE('tableElse', (): TableElse => {
    const first = this.LA(1);
    this.CONSUME(k.Else);
    const who = this.SUBRULE(this.who);
    return { kind: 'table-else', who, comments: noComments, span: this.spanFrom(first) };
  });

  readonly header = this.RULE('header', (): Pick<TableDeclaration, 'conditionColumns' | 'outcomeColumns'> => {
    const conditionColumns: TableConditionColumn[] = [];
    const outcomeColumns: TableOutcomeColumn[] = [];
    this.CONSUME(t.RowStart);
    this.AT_LEAST_ONE_SEP1({
      SEP: t.Pipe,
      DEF: () => conditionColumns.push(this.SUBRULE(this.conditionHeading)),
    });
    this.CONSUME(t.DoublePipe);
    this.AT_LEAST_ONE_SEP2({
      SEP: t.Pipe,
      DEF: () => outcomeColumns.push(this.SUBRULE(this.outcomeHeading)),
    });
    this.CONSUME(t.RowEnd);
    this.ACTION(() => {
      this.columns = outcomeColumns;
    });
    return { conditionColumns, outcomeColumns };
  });

  readonly conditionHeading = this.RULE('conditionHeading', (): TableConditionColumn => {
    const first = this.LA(1);
    return this.pick<TableConditionColumn>([
      {
        ALT: () => {
          this.CONSUME1(k.Count);
          this.CONSUME(k.OfEn);
          return { path: this.SUBRULE1(this.path), count: true, span: this.spanFrom(first) };
        },
      },
      {
        ALT: () => {
          const path: Path = this.SUBRULE2(this.path);
          let count = false;
          this.OPTION(() => {
            this.CONSUME2(k.Count);
            count = true;
          });
          return { path, count, span: this.spanFrom(first) };
        },
      },
    ]);
  });

  readonly outcomeHeading = this.RULE('outcomeHeading', (): TableOutcomeColumn => {
    const first = this.LA(1);
    const column = (kind: TableOutcomeColumn['kind'], role: Name | null = null): TableOutcomeColumn => ({
      kind,
      role,
      span: this.spanFrom(first),
    });
    return this.pick<TableOutcomeColumn>([
      { ALT: () => this.following(k.Assignee, () => column('assign')) },
      { ALT: () => this.following(k.Assign, () => column('assign')) },
      { ALT: () => this.following(k.DutyHeading, () => column('duty')) },
      { ALT: () => this.following(k.Duty, () => column('duty')) },
      { ALT: () => this.following(k.Procedure, () => column('procedure')) },
      { ALT: () => this.following(k.Citing, () => column('citing')) },
      { ALT: () => this.following(k.Note, () => column('note')) },
      { ALT: () => column('role', this.SUBRULE(this.name)) },
    ]);
  });

  readonly row = this.RULE('row', (): TableRow => {
    const first = this.LA(1);
    const conditions: TableConditionCell[] = [];
    const outcomes: TableOutcomeCell[] = [];
    this.CONSUME(t.RowStart);
    this.AT_LEAST_ONE_SEP1({
      SEP: t.Pipe,
      DEF: () => conditions.push(this.SUBRULE(this.conditionCell)),
    });
    this.CONSUME(t.DoublePipe);
    this.AT_LEAST_ONE_SEP2({
      SEP: t.Pipe,
      DEF: () => outcomes.push(this.SUBRULE(this.outcomeCell, { ARGS: [outcomes.length] })),
    });
    this.CONSUME(t.RowEnd);
    return { kind: 'row', conditions, outcomes, comments: noComments, span: this.spanFrom(first) };
  });

  readonly conditionCell = this.RULE('conditionCell', (): TableConditionCell => {
    const first = this.LA(1);
    return this.pick<TableConditionCell>([
      { ALT: () => this.following(t.Minus, () => ({ kind: 'any', span: this.spanFrom(first) })) },
      {
        ALT: () => {
          const operator = this.SUBRULE(this.orderSign);
          return { kind: 'compare', operator, right: this.SUBRULE1(this.value), span: this.spanFrom(first) };
        },
      },
      {
        ALT: () => {
          const values: Operand[] = [];
          this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => values.push(this.SUBRULE2(this.value)) });
          return { kind: 'values', values, span: this.spanFrom(first) };
        },
      },
    ]);
  });

  /** Read as its column says; the gates pick what the words alone could not tell. */
  readonly outcomeCell = this.RULE('outcomeCell', (at: number): TableOutcomeCell => {
    const first = this.LA(1);
    const kind = this.ACTION(() => this.columns[at]?.kind);
    const role = this.ACTION(() => this.columns[at]?.role ?? null);
    const clauses = this.pickGated<TableOutcomeCell['clauses']>([
      { ALT: () => this.following(t.Minus, () => []) },
      {
        // A cell too many reads somehow; that it is too many is told of the whole row.
        GATE: () => kind === 'assign' || kind === 'role' || kind === undefined,
        ALT: () => {
          const choices = this.SUBRULE(this.choices);
          const span = this.spanFrom(first);
          const outcome: OutcomeClause = { kind: 'outcome', choices, comments: noComments, span };
          return role === null ? [outcome] : [{ kind: 'role', role, choices, comments: noComments, span }];
        },
      },
      { GATE: () => kind === 'duty', ALT: () => [this.SUBRULE(this.cellDuty)] },
      {
        GATE: () => kind === 'procedure',
        ALT: () => {
          const procedures = this.SUBRULE(this.names);
          return [{ kind: 'may', procedures, comments: noComments, span: this.spanFrom(first) }];
        },
      },
      {
        GATE: () => kind === 'citing' || kind === 'note',
        ALT: () => {
          const text = this.SUBRULE(this.text_);
          return [
            {
              kind: kind === 'note' ? 'note' : 'citing',
              text,
              comments: noComments,
              span: this.spanFrom(first),
            },
          ];
        },
      },
    ]);
    return { clauses, span: this.spanFrom(first) };
  });

  /** `[由 U] [期间] X、X [期间]`, `[U to] X, X [within N of D]`. */
  readonly cellDuty = this.RULE('cellDuty', (): DutyClause => {
    const first = this.LA(1);
    let actor: Path | null = null;
    let period: Period = { from: null, within: null };
    this.OPTION1(() => {
      actor = this.pick<Path>([
        {
          ALT: () => {
            this.CONSUME(k.By);
            return this.SUBRULE1(this.actor);
          },
        },
        {
          ALT: () => {
            const who = this.SUBRULE2(this.actor);
            this.CONSUME(k.To);
            return who;
          },
        },
      ]);
    });
    this.OPTION2(() => {
      period = this.SUBRULE1(this.period);
    });
    const actions = this.SUBRULE(this.names);
    this.OPTION3(() => {
      period = this.SUBRULE2(this.period);
    });
    return {
      kind: 'duty',
      actor,
      ...this.ACTION(() => period),
      actions,
      comments: noComments,
      span: this.spanFrom(first),
    };
  });
}
