import type { Title } from '../../syntax/ast.ts';
import type { Labels } from '../checked-ast.ts';

export function labelsOf(title: Title): Labels {
  return { zh: title.zh?.text ?? null, en: title.en?.text ?? null };
}

/** A vocabulary word goes by its English name at the JSON edge. @see docs/language.md "JSON" */
export function wordId(title: Title): string {
  return title.en?.text ?? title.primary.text;
}

/** A rule and its like go by the Chinese title where there is one. */
export function declarationId(title: Title): string {
  return title.zh?.text ?? title.primary.text;
}

/** A row of a table is a rule of its own. */
export function rowLabels(table: Labels, row: number): Labels {
  return {
    zh: table.zh === null ? null : `${table.zh} 第${row}行`,
    en: table.en === null ? null : `${table.en} row ${row}`,
  };
}

export function rowId(table: Labels, row: number): string {
  const labels = rowLabels(table, row);
  return labels.zh ?? labels.en ?? `row ${row}`;
}
