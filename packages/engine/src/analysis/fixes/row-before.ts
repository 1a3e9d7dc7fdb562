import type { CheckedRule, Fix } from '@shouze/dsl';
import { isHeldFast } from './removal.ts';
import type { Writing } from './writing.ts';

/**
 * Moves a row before another one of its table.
 * @param place null: there is none where the row would be heard
 */
export function rowBeforeFixes(
  rule: CheckedRule,
  place: CheckedRule | null,
  writing: Writing,
): readonly Fix[] {
  if (place === null) return [];
  const [own, other] = [rule, place].map(({ at }) => writing.nodeAt(at));
  if (own?.kind !== 'row' || other?.kind !== 'row') return [];
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
        zh: `移到“${place.title.zh ?? place.id}”之前`,
        en: `move before "${place.title.en ?? place.id}"`,
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
