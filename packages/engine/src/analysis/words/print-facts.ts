import type { CheckedEntity, CheckedMatter, CheckedPolicy, Language, Type } from '@shouze/dsl';
import { isPlainRecord } from '../../facts/plain-record.ts';
import type { CaseFacts } from '../search/case-facts.ts';
import { isPlainName, quotedName } from './quoted-name.ts';
import { type Piece, wrapped } from './wrapped-facts.ts';

/**
 * A case's facts as a `给定` record of the language, fields and members by their titles, in lines.
 * @param before what stands on the first line before them
 */
export function printFacts(
  facts: CaseFacts,
  matter: CheckedMatter,
  policy: CheckedPolicy,
  language: Language,
  before: string,
): readonly string[] {
  return wrapped(recordPiece(facts, matter, policy, language), before, 1);
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

function recordPiece(
  record: CaseFacts,
  owner: CheckedMatter | CheckedEntity,
  policy: CheckedPolicy,
  language: Language,
): Piece {
  const fields = [...owner.fields.values()].flatMap((field) => {
    const value = record[field.id];
    if (value === undefined) return [];
    return [[wordOf(field, field.id, language), pieceOf(value, field.type, policy, language)] as const];
  });
  return { kind: 'record', fields };
}

function pieceOf(value: unknown, type: Type, policy: CheckedPolicy, language: Language): Piece {
  if (Array.isArray(value)) {
    const of = type.kind === 'list' ? type.of : type;
    return { kind: 'list', items: value.map((item) => pieceOf(item, of, policy, language)) };
  }
  if (isPlainRecord(value)) {
    const entity = type.kind === 'entity' ? policy.vocabulary.entities.get(type.entity) : undefined;
    return entity === undefined
      ? partyPiece(value, type, policy, language)
      : recordPiece(value, entity, policy, language);
  }
  return printValue(value, type, policy, language);
}

function printValue(value: unknown, type: Type, policy: CheckedPolicy, language: Language): string {
  const { vocabulary } = policy;
  if (value === null) return language === 'zh' ? '空' : 'none';
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

function partyPiece(party: CaseFacts, type: Type, policy: CheckedPolicy, language: Language): Piece {
  const id = printValue(party.id, type, policy, language);
  if (party.active !== false) return id;
  const zh = language === 'zh';
  const active = zh ? (['在岗', '否'] as const) : (['active', 'no'] as const);
  return { kind: 'record', fields: [[zh ? '编号' : 'id', id], active] };
}

/** A text has no escapes: the kind of quotes that it does not contain is taken. */
export function quotedText(text: string): string {
  return text.includes('"') ? `“${text}”` : `"${text}"`;
}
