import type { IToken } from 'chevrotain';
import type { Type } from '../../check/checked-ast.ts';
import { persons } from './after-keyword.ts';
import { type Cursor, idOf } from './cursor.ts';
import { inClause } from './in-clause.ts';
import { isDot, pathAfter, textOf } from './path-tokens.ts';
import { type CompletionScope, isTitled } from './scope.ts';
import { chineseWanted, englishWanted, keywordsWanted, symbolsWanted, type Wanted } from './wanted.ts';

const headings: readonly Wanted[] = [
  chineseWanted('Assignee', 'DutyHeading'),
  englishWanted('Assign', 'Duty'),
  keywordsWanted('Procedure', 'Citing', 'Note'),
  symbolsWanted('role'),
];

/** In a line of a table: its headings, and in each cell what the heading over it asks for. Null outside of any. */
export function inTable(cursor: Cursor, scope: CompletionScope): readonly Wanted[] | null {
  const { declaration } = cursor;
  if (idOf(declaration[0]) !== 'Table') return null;
  const rows = rowsOf(declaration);
  const [header = [], ...others] = rows;
  const row = rows.at(-1);
  if (row === undefined || isClosed(row)) return null;
  const column = row.length - 1;
  const cell = row[column];
  if (cell === undefined) return null;
  if (others.length === 0) return inHeader(cell, cursor, scope);
  const heading = header[column];
  if (heading === undefined) return [];
  return heading.outcome
    ? inOutcome(heading.tokens, cell.tokens, cursor, scope)
    : inCondition(heading.tokens, cell.tokens, scope);
}

interface Cell {
  readonly tokens: readonly IToken[];
  /** Right of the double bar. */
  readonly outcome: boolean;
}

/** The cells of each line, the last one open. */
function rowsOf(tokens: readonly IToken[]): readonly (readonly Cell[])[] {
  const rows: { tokens: IToken[]; outcome: boolean }[][] = [];
  for (const token of tokens) {
    const id = idOf(token);
    if (id === 'RowStart') rows.push([{ tokens: [], outcome: false }]);
    else if (id === 'Pipe' || id === 'DoublePipe') {
      const row = rows.at(-1);
      row?.push({ tokens: [], outcome: id === 'DoublePipe' || (row.at(-1)?.outcome ?? false) });
    } else if (id === 'RowEnd') rows.at(-1)?.push({ tokens: [token], outcome: true });
    else rows.at(-1)?.at(-1)?.tokens.push(token);
  }
  return rows;
}

function isClosed(row: readonly Cell[]): boolean {
  return row.at(-1)?.tokens.some((token) => idOf(token) === 'RowEnd') ?? false;
}

function inHeader({ tokens, outcome }: Cell, cursor: Cursor, scope: CompletionScope): readonly Wanted[] {
  if (outcome) return tokens.length === 0 ? headings : [];
  if (tokens.length === 0) return [{ what: 'roots' }, englishWanted('Count')];
  if (isDot(tokens.at(-1))) return inClause({ ...cursor, clause: tokens }, scope);
  return scope.typeOfPath(pathAfter(tokens, 0))?.kind === 'list' ? [chineseWanted('Count')] : [];
}

function inCondition(
  heading: readonly IToken[],
  cell: readonly IToken[],
  scope: CompletionScope,
): readonly Wanted[] {
  const type = typeOfHeading(heading, scope);
  if (type === null) return [];
  const orders: readonly Type['kind'][] = ['integer', 'money', 'date'];
  const signs: readonly Wanted[] =
    cell.length === 0 && orders.includes(type.kind)
      ? (['zh', 'en'] as const).map((language) => ({
          what: 'signs',
          texts: ['>=', '>', '<=', '<'],
          language,
        }))
      : [];
  return [{ what: 'values', of: type }, ...signs];
}

function typeOfHeading(heading: readonly IToken[], scope: CompletionScope): Type | null {
  if (heading.some((token) => idOf(token) === 'Count')) return { kind: 'integer' };
  return scope.typeOfPath(pathAfter(heading, 0));
}

function inOutcome(
  heading: readonly IToken[],
  cell: readonly IToken[],
  cursor: Cursor,
  scope: CompletionScope,
): readonly Wanted[] {
  const [first] = heading;
  const within = (declares: IToken | undefined): readonly Wanted[] =>
    cell.length === 0 || declares === undefined ? [] : inClause({ ...cursor, clause: [...cell] }, scope);
  switch (idOf(first)) {
    case 'Assignee':
    case 'Assign':
      return cell.length === 0 ? persons : [keywordsWanted('Else'), ...within(first)];
    case 'DutyHeading':
    case 'Duty':
      return cell.length === 0 ? [symbolsWanted('action'), chineseWanted('By')] : within(first);
    case 'Procedure':
      return [symbolsWanted('procedure')];
    default: {
      const isRole = scope.symbols.some(
        (symbol) => symbol.kind === 'role' && first !== undefined && isTitled(symbol, textOf(first)),
      );
      return isRole ? persons : [];
    }
  }
}
