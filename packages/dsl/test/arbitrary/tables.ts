import fc from 'fast-check';
import type {
  DutyClause,
  TableConditionCell,
  TableDeclaration,
  TableElse,
  TableOutcomeCell,
  TableOutcomeColumn,
  TableRow,
} from '../../src/syntax/ast.ts';
import { assignee, dateOperands, durations, numbers, paths, periods, single } from './conditions.ts';
import { clause, reference, span, titles } from './nodes.ts';
import { choices, citings, mays, notes, precedence } from './rules.ts';

type Language = 'zh' | 'en';
type CellClause = TableOutcomeCell['clauses'][number];

const noComments = { before: [], within: [] };

function conditionCells(language: Language): fc.Arbitrary<TableConditionCell> {
  const values = fc.array(single('member', language), { minLength: 1, maxLength: 2 });
  return fc.oneof(
    fc.constant({ kind: 'any', span } as const),
    values.map((values) => ({ kind: 'values', values, span }) as const),
    fc
      .tuple(fc.constantFrom('gt', 'lte', 'lt', 'gte'), numbers)
      .map(([operator, right]) => ({ kind: 'compare', operator, right, span }) as const),
  );
}

/** Without an actor it is the assignee's; without a start it counts from the reference date. */
function cellDuties(language: Language): fc.Arbitrary<DutyClause> {
  const actor = fc.oneof(single('unit', language), fc.constant(assignee(language)));
  const deadline = fc.oneof(
    fc.constant({ from: null, within: null }),
    durations.map((within) => ({ from: null, within })),
    fc.record({ from: dateOperands(language), within: periods(language) }),
  );
  return fc
    .tuple(
      fc.option(actor),
      deadline,
      fc.array(reference('action', language), { minLength: 1, maxLength: 2 }),
    )
    .map(([actor, deadline, actions]) => ({
      kind: 'duty',
      actor,
      ...deadline,
      actions,
      comments: noComments,
      span,
    }));
}

/** A cell's clauses carry no comments: those belong to the row. */
function cellClauses({ kind, role }: TableOutcomeColumn, language: Language): fc.Arbitrary<CellClause> {
  switch (kind) {
    case 'assign':
      return choices(language).map((choices) => ({ kind: 'outcome', choices, comments: noComments, span }));
    case 'role':
      return choices(language).map((choices) => ({
        kind: 'role',
        role: role ?? { text: '', span },
        choices,
        comments: noComments,
        span,
      }));
    case 'duty':
      return cellDuties(language);
    case 'procedure':
      return mays(language).map((may) => ({ ...may, comments: noComments }));
    case 'citing':
      return citings.map((citing) => ({ ...citing, comments: noComments }));
    case 'note':
      return notes.map((note) => ({ ...note, comments: noComments }));
  }
}

const columns = (language: Language): fc.Arbitrary<TableOutcomeColumn> =>
  fc.oneof(
    fc
      .constantFrom('assign', 'duty', 'procedure', 'citing', 'note')
      .map((kind) => ({ kind, role: null, span }) as const),
    reference('role', language).map((role) => ({ kind: 'role', role, span }) as const),
  );

function rowsOf(
  conditions: number,
  outcomes: readonly TableOutcomeColumn[],
  language: Language,
): fc.Arbitrary<TableRow> {
  const cells = outcomes.map((column) =>
    fc.option(cellClauses(column, language)).map((made) => ({ clauses: made === null ? [] : [made], span })),
  );
  return clause<Omit<TableRow, 'comments' | 'span'>>({
    kind: fc.constant('row'),
    conditions: fc.array(conditionCells(language), { minLength: conditions, maxLength: conditions }),
    outcomes: fc.tuple(...cells),
  });
}

/** `否则 W` is printed last. */
export function tables(language: Language): fc.Arbitrary<TableDeclaration> {
  const last = clause<Omit<TableElse, 'comments' | 'span'>>({
    kind: fc.constant('table-else'),
    who: choices(language).map(([first]) => first as TableElse['who']),
  });
  const few = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 1 });
  const clauses = fc
    .tuple(few(mays(language)), few(precedence('overrides', language)), few(citings), few(notes), few(last))
    .map((groups) => groups.flat());
  const conditionColumns = fc.array(
    fc
      .record({ path: paths('amountField', language), count: fc.boolean() })
      .map((column) => ({ ...column, span })),
    { minLength: 1, maxLength: 2 },
  );
  return fc
    .tuple(conditionColumns, fc.array(columns(language), { minLength: 1, maxLength: 3 }))
    .chain(([conditionColumns, outcomeColumns]) =>
      clause<Omit<TableDeclaration, 'comments' | 'span'>>({
        kind: fc.constant('table'),
        title: titles('table', language),
        matter: reference('matter', language),
        hit: fc.constantFrom('first', 'unique'),
        clauses,
        conditionColumns: fc.constant(conditionColumns),
        outcomeColumns: fc.constant(outcomeColumns),
        rows: fc.array(rowsOf(conditionColumns.length, outcomeColumns, language), { maxLength: 3 }),
      }),
    );
}
