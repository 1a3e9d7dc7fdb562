import type { CheckedRule, Fix, Language } from '@shouze/dsl';
import { quotedName } from '../words/quoted-name.ts';
import type { Writing } from './writing.ts';

/** The edits that settle a conflict, one in each direction. */
export function precedenceFixes(a: CheckedRule, b: CheckedRule, writing: Writing): readonly Fix[] {
  return [fix(a, b, writing), fix(b, a, writing)].flatMap((one) => (one === null ? [] : [one]));
}

/** Rows take no clauses of their own: there the other rule says who goes first. */
function fix(over: CheckedRule, under: CheckedRule, { surfaceOf }: Writing): Fix | null {
  const [place, word] = rowOf(over) === null ? ([over, 'over'] as const) : ([under, 'under'] as const);
  if (rowOf(place) !== null || place.at.file === '') return null;
  const language = surfaceOf(place.at.file);
  const other = place === over ? under : over;
  const { end, file } = place.at;
  const text = `\n  ${CLAUSES[word][language]} ${nameOf(other, language)}`;
  return {
    title: {
      zh: `“${titleIn(over, 'zh')}”优先于“${titleIn(under, 'zh')}”`,
      en: `let "${titleIn(over, 'en')}" override "${titleIn(under, 'en')}"`,
    },
    edits: [{ span: { file, start: end, end }, text }],
  };
}

const CLAUSES = {
  over: { zh: '优先于', en: 'overrides' },
  under: { zh: '服从', en: 'subject to' },
} as const;

interface Row {
  readonly table: string;
  readonly mark: string;
}

function rowOf({ id }: CheckedRule): Row | null {
  return rowIn(id);
}

function rowIn(title: string): Row | null {
  const [, table, mark] = /^(.*) (第\d+行|row \d+)$/u.exec(title) ?? [];
  return table === undefined || mark === undefined ? null : { table, mark };
}

/** As precedence names it: a row by its table and number. */
function nameOf(rule: CheckedRule, language: Language): string {
  const title = titleIn(rule, language);
  const row = rowIn(title);
  return row === null ? quotedName(title, language) : `${quotedName(row.table, language)} ${row.mark}`;
}

function titleIn({ id, title }: CheckedRule, language: Language): string {
  const other = language === 'zh' ? 'en' : 'zh';
  return title[language] ?? title[other] ?? id;
}
