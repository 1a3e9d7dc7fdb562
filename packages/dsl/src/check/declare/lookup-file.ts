import { diagnose } from '../../diagnostics/catalogue.ts';
import { type CsvCell, readCsv } from '../../source/csv.ts';
import type { SourceFile } from '../../source/span.ts';
import type { Name, TextLiteral } from '../../syntax/ast.ts';
import { isRealDate } from '../../syntax/parser/literals.ts';
import type { CheckedLookup, Constant, Labels, Type } from '../checked-ast.ts';
import { bareWords, resolveBareWord } from '../resolve/bare-word.ts';
import { isTitle } from '../scope/built-in.ts';
import type { CheckContext } from '../scope/context.ts';
import { kindWords } from '../scope/kind-words.ts';
import type { EnumOwner } from '../scope/names.ts';
import { reportUnknown } from '../scope/namespace.ts';
import { typeWords } from '../types/type-words.ts';

/** What a look-up from a file is about. */
export interface LookupTarget {
  readonly owner: EnumOwner;
  readonly title: Labels;
  readonly type: Type;
}

/**
 * The entries of `来自 "x.csv"`. The header row names the enum and the look-up, by either of their titles; other columns
 * are for people. A key `其他`/`else` stands for all that have no row; an empty value is none.
 */
export function readLookupFile(
  name: TextLiteral,
  target: LookupTarget,
  context: CheckContext,
): Pick<CheckedLookup, 'entries' | 'otherwise'> | null {
  const { reporter } = context;
  const path = besideFile(name);
  const source = context.data.get(path);
  if (source === undefined) {
    reporter.add(diagnose('SZ344', name.span, { path }));
    return null;
  }
  const columns = readColumns(source, target, context);
  return columns === null ? null : entriesOf(columns, target, context);
}

/** The path inside the package: beside the file that names it. */
function besideFile({ text, span }: TextLiteral): string {
  const parts = [...span.file.split('/').slice(0, -1), ...text.split('/')];
  const path: string[] = [];
  for (const part of parts) {
    if (part === '..') path.pop();
    else if (part !== '.') path.push(part);
  }
  return path.join('/');
}

interface Row {
  readonly key: CsvCell;
  readonly value: CsvCell;
}

function readColumns(
  source: SourceFile,
  { owner, title }: LookupTarget,
  { reporter }: CheckContext,
): readonly Row[] | null {
  const { rows, broken } = readCsv(source);
  if (broken !== null) {
    reporter.add(diagnose('SZ345', broken, {}));
    return null;
  }
  const [header = [], ...others] = rows;
  const keyAt = header.findIndex(({ text }) => isTitle(owner.title, text));
  const valueAt = header.findIndex(({ text }, index) => index !== keyAt && isTitle(title, text));
  if (keyAt < 0 || valueAt < 0) {
    const missing = keyAt < 0 ? owner.title : title;
    const start = header[0]?.span.start ?? 0;
    const span = { file: source.path, start, end: header.at(-1)?.span.end ?? start };
    reporter.add(diagnose('SZ346', span, { name: missing.zh ?? missing.en ?? '' }));
    return null;
  }
  return others.flatMap((cells) => {
    const [first] = cells;
    const key = cells[keyAt];
    const value = cells[valueAt];
    if (key !== undefined && value !== undefined) return [{ key, value }];
    // A row that is too short: not an empty value, which has its comma.
    if (first !== undefined) reporter.add(diagnose('SZ345', first.span, {}));
    return [];
  });
}

function entriesOf(
  rows: readonly Row[],
  { owner, type }: LookupTarget,
  context: CheckContext,
): Pick<CheckedLookup, 'entries' | 'otherwise'> {
  const entries = new Map<string, Constant>();
  let otherwise: Constant | null = null;
  for (const { key, value } of rows) {
    const constant = cellValue(value, type, context);
    const isElse = key.text === '其他' || key.text === 'else';
    const member = owner.values.find(key.text)?.item;
    if (member === undefined && isElse) {
      if (otherwise !== null) context.reporter.add(diagnose('SZ341', key.span, { name: key.text }));
      otherwise = constant;
    } else if (member === undefined) {
      reportUnknown(nameOf(key), kindWords.member, owner.values.titles, context.reporter);
    } else {
      if (entries.has(member.id)) context.reporter.add(diagnose('SZ341', key.span, { name: key.text }));
      entries.set(member.id, constant);
    }
  }
  return { entries, otherwise };
}

/** A faulty value is reported and read as none. */
function cellValue(cell: CsvCell, type: Type, context: CheckContext): Constant {
  if (cell.text === '') return { kind: 'none' };
  if (type.kind === 'enum' || type.kind === 'unit') {
    const word = resolveBareWord(nameOf(cell), type, context);
    if (word !== null) return word;
    const what = kindWords[type.kind === 'unit' ? 'unit' : 'member'];
    reportUnknown(nameOf(cell), what, bareWords(type, context), context.reporter);
    return { kind: 'none' };
  }
  const value = literalOf(cell.text, type);
  if (value !== null) return { kind: 'constant', type, value };
  context.reporter.add(diagnose('SZ252', cell.span, { name: cell.text, expected: typeWords(type, context) }));
  return { kind: 'none' };
}

function literalOf(text: string, type: Type): string | number | boolean | null {
  const number = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
  switch (type.kind) {
    case 'text':
    case 'person':
    case 'case_number':
      return text;
    case 'money':
      return number;
    case 'integer':
      return Number.isInteger(number) ? number : null;
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(text) && isRealDate(text) ? text : null;
    case 'yesno':
      return text === '是' || text === 'yes' ? true : text === '否' || text === 'no' ? false : null;
    default:
      return null;
  }
}

function nameOf({ text, span }: CsvCell): Name {
  return { text, span };
}
