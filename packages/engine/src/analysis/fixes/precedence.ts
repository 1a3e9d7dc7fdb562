import type { CheckedRule, Fix, Language, TableDeclaration } from '@shouze/dsl';
import { quotedName } from '../words/quoted-name.ts';
import type { Writing } from './writing.ts';

/** A rule of a conflict, or a row; with its whole table where more of its rows are in the same conflict. */
interface Side {
  readonly rule: CheckedRule;
  /** The clause may be the table's: none of its rows has any precedence with the other side. */
  readonly wholeTable: boolean;
  /** More rows than this one are meant. */
  readonly manyRows: boolean;
}

/** The edits that settle a conflict, one in each direction; only in the package's own files. */
export function precedenceFixes(a: Side, b: Side, writing: Writing): readonly Fix[] {
  return [fix(a, b, writing), fix(b, a, writing)].flatMap((one) => (one === null ? [] : [one]));
}

/** Rows take no clauses of their own: there the other rule says who goes first, or else the whole table. */
function fix(over: Side, under: Side, writing: Writing): Fix | null {
  const first = inRule(over, under, 'over', writing) ?? inRule(under, over, 'under', writing);
  const edit = first ?? inTable(over, under, 'over', writing) ?? inTable(under, over, 'under', writing);
  if (edit === null) return null;
  return {
    title: {
      zh: `“${shownName(over, 'zh')}”优先于“${shownName(under, 'zh')}”`,
      en: `let "${shownName(over, 'en')}" override "${shownName(under, 'en')}"`,
    },
    edits: [edit],
  };
}

type Edit = Fix['edits'][number];

function inRule(place: Side, other: Side, word: keyof typeof CLAUSES, writing: Writing): Edit | null {
  const { end, file } = place.rule.at;
  if (rowIn(place.rule.id) !== null || file === '' || !writing.isOwn(file)) return null;
  const language = writing.surfaceOf(file);
  return {
    span: { file, start: end, end },
    text: `\n  ${CLAUSES[word][language]} ${nameOf(other, language)}`,
  };
}

/** Before the header row of the table. */
function inTable(place: Side, other: Side, word: keyof typeof CLAUSES, writing: Writing): Edit | null {
  const table = place.wholeTable ? tableAround(place.rule, writing) : null;
  const [column] = table?.conditionColumns ?? [];
  if (column === undefined) return null;
  const { file } = place.rule.at;
  const start = writing.fileText(file).lastIndexOf('\n', column.span.start - 1) + 1;
  const language = writing.surfaceOf(file);
  return {
    span: { file, start, end: start },
    text: `  ${CLAUSES[word][language]} ${nameOf(other, language)}\n`,
  };
}

function tableAround({ id, at }: CheckedRule, { declarations }: Writing): TableDeclaration | null {
  const around = declarations.find(
    ({ span }) => span.file === at.file && span.start <= at.start && at.end <= span.end,
  );
  return rowIn(id) !== null && around?.kind === 'table' ? around : null;
}

const CLAUSES = {
  over: { zh: '优先于', en: 'overrides' },
  under: { zh: '服从', en: 'subject to' },
} as const;

interface Row {
  readonly table: string;
  readonly mark: string;
}

function rowIn(title: string): Row | null {
  const [, table, mark] = /^(.*) (第\d+行|row \d+)$/u.exec(title) ?? [];
  return table === undefined || mark === undefined ? null : { table, mark };
}

/** As precedence names it: a row by its table and number. */
function nameOf(side: Side, language: Language): string {
  const title = titleIn(side.rule, language);
  const row = rowIn(title);
  if (row === null) return quotedName(title, language);
  const table = quotedName(row.table, language);
  return side.manyRows ? table : `${table} ${row.mark}`;
}

function shownName(side: Side, language: Language): string {
  const title = titleIn(side.rule, language);
  return side.manyRows ? (rowIn(title)?.table ?? title) : title;
}

function titleIn({ id, title }: CheckedRule, language: Language): string {
  const other = language === 'zh' ? 'en' : 'zh';
  return title[language] ?? title[other] ?? id;
}
