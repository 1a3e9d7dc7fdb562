import type { CheckedEntity, CheckedMatter, CheckedPolicy, Language, Type } from '@shouze/dsl';
import { isPlainRecord } from '../../facts/plain-record.ts';
import type { CaseFacts } from '../search/case-facts.ts';
import { isPlainName, quotedName } from './quoted-name.ts';

/** A case's facts as a `给定` record of the language, fields and members by their titles. */
export function printFacts(
  facts: CaseFacts,
  matter: CheckedMatter,
  policy: CheckedPolicy,
  language: Language,
): string {
  return printRecord(facts, matter, policy, language);
}

/** A word of the vocabulary, as the surface calls it. */
export function wordOf(
  declared: { readonly id: string; readonly title: CheckedMatter['title'] } | undefined,
  id: string,
  language: Language,
): string {
  const title = language === 'zh' ? (declared?.title.zh ?? declared?.title.en) : declared?.title.en;
  return quotedName(title ?? declared?.id ?? id, language);
}

function printRecord(
  record: CaseFacts,
  owner: CheckedMatter | CheckedEntity,
  policy: CheckedPolicy,
  language: Language,
): string {
  const fields = [...owner.fields.values()].flatMap((field) => {
    const value = record[field.id];
    if (value === undefined) return [];
    return [`${wordOf(field, field.id, language)}: ${printValue(value, field.type, policy, language)}`];
  });
  return fields.length === 0 ? '{ }' : `{ ${fields.join(', ')} }`;
}

function printValue(value: unknown, type: Type, policy: CheckedPolicy, language: Language): string {
  const { vocabulary } = policy;
  if (value === null) return language === 'zh' ? '空' : 'none';
  if (Array.isArray(value)) {
    const of = type.kind === 'list' ? type.of : type;
    return `[${value.map((item) => printValue(item, of, policy, language)).join(', ')}]`;
  }
  if (isPlainRecord(value)) {
    const entity = type.kind === 'entity' ? vocabulary.entities.get(type.entity) : undefined;
    return entity === undefined
      ? printParty(value, type, policy, language)
      : printRecord(value, entity, policy, language);
  }
  if (typeof value === 'boolean') return language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  const text = String(value);
  switch (type.kind) {
    case 'enum':
      return wordOf(
        vocabulary.enums.get(type.enum)?.members.find(({ id }) => id === text),
        text,
        language,
      );
    case 'unit':
      return wordOf(vocabulary.units.get(text), text, language);
    case 'date':
      return text;
    case 'person':
      return isPlainName(text) ? text : quotedText(text);
    default:
      return quotedText(text);
  }
}

function printParty(party: CaseFacts, type: Type, policy: CheckedPolicy, language: Language): string {
  const id = printValue(party.id, type, policy, language);
  if (party.active !== false) return id;
  return language === 'zh' ? `{ 编号: ${id}, 在岗: 否 }` : `{ id: ${id}, active: no }`;
}

/** A text has no escapes: the kind of quotes that it does not contain is taken. */
export function quotedText(text: string): string {
  return text.includes('"') ? `“${text}”` : `"${text}"`;
}
