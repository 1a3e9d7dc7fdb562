import type { Bilingual } from '../../diagnostics/diagnostic.ts';
import type { Labels, Type } from '../checked-ast.ts';
import type { CheckContext } from '../scope/context.ts';

const words = {
  text: { zh: '文本', en: 'text' },
  yesno: { zh: '是否', en: 'yes or no' },
  integer: { zh: '整数', en: 'a whole number' },
  money: { zh: '金额', en: 'an amount of money' },
  date: { zh: '日期', en: 'a date' },
  person: { zh: '人员', en: 'a person' },
  unit: { zh: '机构', en: 'a unit' },
  case_number: { zh: '案号', en: 'a case number' },
  duration: { zh: '期间（如 15日）', en: 'a duration (such as 15 days)' },
} as const;

/** What a type is called in messages; null is the type of `空`. */
export function typeWords(type: Type | null, context: CheckContext): Bilingual {
  if (type === null) return { zh: '空', en: 'none' };
  switch (type.kind) {
    case 'enum':
      return quoted(titleOf(context.names.enums.entries, type.enum));
    case 'entity':
      return quoted(
        titleOf([...context.names.entities.entries, ...context.names.matters.entries], type.entity),
      );
    case 'list': {
      const of = typeWords(type.of, context);
      return { zh: `${of.zh}列表`, en: `a list of ${of.en}` };
    }
    default:
      return words[type.kind];
  }
}

interface Titled {
  readonly item: { readonly id: string; readonly title: Labels };
}

function titleOf(entries: readonly Titled[], id: string): Labels {
  return entries.find((entry) => entry.item.id === id)?.item.title ?? { zh: id, en: id };
}

function quoted(title: Labels): Bilingual {
  return { zh: `“${title.zh ?? title.en}”`, en: `"${title.en ?? title.zh}"` };
}
