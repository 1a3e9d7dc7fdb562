import type { IRecognitionException, IToken } from 'chevrotain';
import { diagnose } from '../diagnostics/catalogue.ts';
import { cutQuotes } from '../diagnostics/cut-quotes.ts';
import type { Bilingual, Diagnostic, Language } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/span.ts';
import type { Declaration, TableDeclaration } from './ast.ts';
import { beginsLine } from './declared-names.ts';
import { type Keyword, type KeywordId, keywords } from './keywords.ts';
import { toDiagnostic } from './parse-errors.ts';
import { type EntryRule, readClause, readDeclaration } from './parser/file.ts';
import type { RawFile } from './raw-lexer.ts';
import { CloseBrace, DoublePipe, Name, Pipe, RowStart } from './tokens.ts';

export interface ReadDeclarations {
  readonly declarations: readonly Declaration[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The clauses of a declaration, by the keyword that begins it; null: it is read whole or not at all. */
const clauseRules: Readonly<Partial<Record<KeywordId, EntryRule | null>>> = {
  Policy: 'headerLine',
  Vocabulary: 'headerLine',
  Rule: 'ruleClause',
  Replace: 'ruleClause',
  Bar: 'barClause',
  Parameter: 'parameterClause',
  Example: 'exampleClause',
  Procedure: 'procedureLine',
  Entity: 'bodyLine',
  Matter: 'bodyLine',
  Extend: 'bodyLine',
  Section: null,
  Define: null,
  Lookup: null,
  Table: 'row',
  Ensure: null,
  Negative: null,
  Change: null,
  Disable: null,
  Enum: null,
  Unit: null,
  Position: null,
  Role: null,
  Action: null,
};

/** Soft keywords that begin a clause when they begin a line. */
const softStarters: ReadonlySet<string> = new Set<KeywordId>([
  'Citing',
  'Note',
  'Since',
  'From',
  'OnEn',
  'And',
  'After',
]);

/**
 * Reads a file declaration by declaration. Where one is broken, its broken clauses are told and left out and the rest is
 * read without them, so that one slip hides nothing else.
 */
export function readDeclarations(
  file: RawFile,
  surface: Language,
  tokens: readonly IToken[],
): ReadDeclarations {
  const declarations: Declaration[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const slice of splitDeclarations(file, tokens)) {
    const { result, error } = readDeclaration(file, surface, slice);
    const whole = error === undefined ? result : readBroken(file, surface, slice, error, diagnostics);
    if (whole !== undefined)
      declarations.push(whole.kind === 'table' ? withEvenRows(whole, diagnostics) : whole);
  }
  return { declarations, diagnostics };
}

/** A row says something under every heading; one that does not is told and left out. */
function withEvenRows(table: TableDeclaration, diagnostics: Diagnostic[]): TableDeclaration {
  const { conditionColumns, outcomeColumns } = table;
  const tell = (span: Span, cells: number, columns: number, side: Bilingual): boolean => {
    if (cells !== columns) diagnostics.push(diagnose('SZ116', span, { cells, columns, side }));
    return cells === columns;
  };
  const rows = table.rows.filter(
    ({ conditions, outcomes, span }) =>
      tell(span, conditions.length, conditionColumns.length, { zh: '左边', en: 'left' }) &&
      tell(span, outcomes.length, outcomeColumns.length, { zh: '右边', en: 'right' }),
  );
  return { ...table, rows };
}

const starterOf = (file: RawFile, token: IToken): KeywordId | null =>
  token.tokenType.name in clauseRules && beginsLine(file, token) ? (token.tokenType.name as KeywordId) : null;

function splitDeclarations(file: RawFile, tokens: readonly IToken[]): readonly (readonly IToken[])[] {
  const slices: IToken[][] = [];
  for (const token of tokens) {
    const last = slices.at(-1);
    if (last === undefined || starterOf(file, token) !== null) slices.push([token]);
    else last.push(token);
  }
  return slices;
}

function readBroken(
  file: RawFile,
  surface: Language,
  slice: readonly IToken[],
  error: IRecognitionException,
  diagnostics: Diagnostic[],
): Declaration | undefined {
  const tell = (fault: IRecognitionException, related: Diagnostic['related'] = []) =>
    diagnostics.push({ ...toDiagnostic(file.path, file.text, fault), related });
  const [first] = slice;
  const starter = first === undefined ? null : starterOf(file, first);
  const rule = starter === null ? null : (clauseRules[starter] ?? null);
  if (rule === null) {
    tell(error);
    return undefined;
  }
  const [head = [], ...clauses] = rule === 'row' ? splitRows(slice) : splitClauses(file, rule, slice);
  // A table's header tells how its rows read: without it they say nothing.
  const header = rule === 'row' ? readDeclaration(file, surface, head) : null;
  if (header?.error !== undefined) {
    tell(header.error);
    return undefined;
  }
  const told = diagnostics.length;
  const kept = clauses.flatMap((clause) => {
    if (clause[0]?.tokenType === CloseBrace) return clause;
    const attempt = readClause(rule, file, surface, clause);
    if (attempt.error === undefined) return clause;
    tell(attempt.error, header === null ? [] : roleHeading(header.result, clause, attempt.error.token));
    return attempt.error.name === 'NotAllInputParsedException' ? upTo(clause, attempt.error.token) : [];
  });
  const again = readDeclaration(file, surface, [...head, ...kept]);
  if (again.error === undefined) {
    // What stands wrong only together (a second `{`) is told too, though its parts can be read one by one.
    if (diagnostics.length === told) tell(error);
    return again.result === undefined ? undefined : overAll(again.result, slice);
  }
  tell(again.error);
  return undefined;
}

/** Any name may head a column of a role: where a cell does not fit, perhaps the heading is what is wrong. */
function roleHeading(
  table: Declaration | undefined,
  row: readonly IToken[],
  broken: IToken,
): Diagnostic['related'] {
  const before = row.slice(0, row.indexOf(broken));
  const outcomes = before.findIndex(({ tokenType }) => tokenType === DoublePipe);
  if (table?.kind !== 'table' || outcomes < 0) return [];
  const at = before.slice(outcomes).filter(({ tokenType }) => tokenType === Pipe).length;
  const role = table.outcomeColumns[at]?.role;
  if (role === null || role === undefined) return [];
  const name = cutQuotes(role.text);
  const message = {
    zh: `列名“${name}”读作一个角色；此外可写“责任人”“义务”“程序”“依据”“说明”`,
    en: `the heading "${name}" is read as a role; others are "assignee", "duty", "procedure", "citing", "note"`,
  };
  return [{ span: role.span, message }];
}

/** A declaration reaches over its broken clauses too, so that what they would have said is not missed in it. */
function overAll(declaration: Declaration, slice: readonly IToken[]): Declaration {
  const last = slice.at(-1);
  if (last === undefined) return declaration;
  return { ...declaration, span: { ...declaration.span, end: last.startOffset + last.image.length } };
}

const upTo = (tokens: readonly IToken[], end: IToken): readonly IToken[] =>
  tokens.slice(0, tokens.indexOf(end));

function splitClauses(
  file: RawFile,
  rule: EntryRule,
  tokens: readonly IToken[],
): readonly (readonly IToken[])[] {
  const clauses: IToken[][] = [[]];
  tokens.forEach((token, index) => {
    if (index > 0 && beginsClause(file, rule, token)) clauses.push([token]);
    else clauses.at(-1)?.push(token);
  });
  return clauses;
}

function beginsClause(file: RawFile, rule: EntryRule, token: IToken): boolean {
  if (!beginsLine(file, token)) return false;
  const id = token.tokenType.name;
  if (rule === 'bodyLine') return true;
  if (rule === 'procedureLine' && (token.tokenType === Name || id === 'Assignee')) return true;
  if (softStarters.has(id))
    return rule !== 'procedureLine' || id === 'Citing' || id === 'Note' || id === 'OnEn';
  const role: Keyword['role'] | null = id in keywords ? keywords[id as KeywordId].role : null;
  if (role === 'clause') return rule !== 'procedureLine' && id !== 'Else' && id !== 'For';
  return role === 'declaration';
}

/** The head of a table goes up to the end of its header row. */
function splitRows(tokens: readonly IToken[]): readonly (readonly IToken[])[] {
  const starts = tokens.flatMap((token, index) => (token.tokenType === RowStart ? [index] : []));
  const [, ...rows] = starts;
  return [tokens.slice(0, rows[0]), ...rows.map((start, at) => tokens.slice(start, rows[at + 1]))];
}
