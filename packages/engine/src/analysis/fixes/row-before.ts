import type { CheckedRule, Fix } from '@shouze/dsl';
import { isHeldFast } from './removal.ts';
import type { Writing } from './writing.ts';

/** Moves a row that is never reached before the row that covers it. */
export function rowBeforeFixes(
  rule: CheckedRule,
  covers: readonly CheckedRule[],
  writing: Writing,
): readonly Fix[] {
  const [cover] = covers;
  const [own, other] = [rule, cover].map((one) => (one === undefined ? null : writing.nodeAt(one.at)));
  if (own?.kind !== 'row' || other?.kind !== 'row' || cover === undefined || covers.length > 1) return [];
  const { file } = own.span;
  if (file !== other.span.file || isHeldFast(own.span, writing)) return [];
  const text = writing.fileText(file);
  const line = (at: number): { readonly start: number; readonly end: number } => {
    const end = text.indexOf('\n', at);
    return { start: text.lastIndexOf('\n', at - 1) + 1, end: end === -1 ? text.length : end + 1 };
  };
  const [moved, before] = [line(own.span.start), line(other.span.start)];
  const words = text.slice(moved.start, moved.end);
  return [
    {
      title: {
        zh: `移到“${cover.title.zh ?? cover.id}”之前`,
        en: `move before "${cover.title.en ?? cover.id}"`,
      },
      edits: [
        {
          span: { file, start: before.start, end: before.start },
          text: words.endsWith('\n') ? words : `${words}\n`,
        },
        { span: { file, ...moved }, text: '' },
      ],
    },
  ];
}
