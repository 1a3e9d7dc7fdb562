import type { CheckedRule, Fix } from '@shouze/dsl';
import type { Writing } from './writing.ts';

/** Lets the order of a table's rows settle where they overlap. */
export function firstHitFixes(
  row: CheckedRule,
  { declarations, fileText, surfaceOf }: Writing,
): readonly Fix[] {
  const { file, start } = row.at;
  const table = declarations.find(
    ({ kind, span }) => kind === 'table' && span.file === file && span.start <= start && start < span.end,
  );
  if (table?.kind !== 'table' || table.matter === null) return [];
  const { end } = table.matter.span;
  const written = /^[ \t]*(?:唯一|unique)/.exec(fileText(file).slice(end));
  const word = surfaceOf(file) === 'zh' ? '首行' : 'first';
  return [
    {
      title: { zh: '改为首行：前面的行优先', en: 'first hit: earlier rows go before later ones' },
      edits: [{ span: { file, start: end, end: end + (written?.[0].length ?? 0) }, text: ` ${word}` }],
    },
  ];
}
