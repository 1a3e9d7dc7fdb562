import type { Bilingual, CheckedEntity, CheckedField, CheckedMatter } from '@shouze/dsl';
import { type CheckContext, checkValue, type ValuePlace } from './check-value.ts';
import { constantValue } from './constant-value.ts';
import type { FactRecord, FactValue } from './fact-value.ts';
import { FieldValues } from './field-values.ts';
import { ownField, type PlainRecord } from './plain-record.ts';
import { expectedOf } from './type-words.ts';

/** @param allowed fields that a matter's record has besides the declared ones */
export function checkRecord(
  of: CheckedMatter | CheckedEntity,
  input: PlainRecord,
  place: ValuePlace,
  context: CheckContext,
  allowed: readonly string[] = [],
): FactRecord {
  const at = (field: string): string => (place.path === '' ? field : `${place.path}.${field}`);
  const unknown = Object.keys(input).filter((field) => !of.fields.has(field) && !allowed.includes(field));
  if (unknown.length > 0) {
    const expected = knownFields(of);
    for (const field of unknown) context.faults.add(at(field), expected, ownField(input, field));
  }
  const values: (FactValue | undefined)[] = [];
  for (const field of of.fields.values()) {
    values.push(checkField(field, ownField(input, field.id), { ...place, path: at(field.id) }, context));
  }
  return { kind: 'record', of, fields: new FieldValues(of, values) };
}

/** Undefined is unknown, or faulty and reported. */
function checkField(
  field: CheckedField,
  input: unknown,
  place: ValuePlace,
  context: CheckContext,
): FactValue | undefined {
  if (input === undefined) return absent(field, place, context);
  if (input === null && field.optional) return null;
  return checkValue(field.type, input, place, context);
}

function absent(field: CheckedField, place: ValuePlace, context: CheckContext): FactValue | undefined {
  if (field.default !== null) return constantValue(field.default);
  // Lists are always optional: absent is unknown, empty is known.
  if (!field.optional && field.type.kind !== 'list') {
    context.faults.add(place.path, expectedOf(field.type, context.vocabulary), undefined);
  }
  return undefined;
}

function knownFields({ id, fields }: CheckedMatter | CheckedEntity): Bilingual {
  const names = [...fields.keys()].sort().join(', ');
  return { zh: `${id} 的字段之一:${names}`, en: `a field of ${id}, one of ${names}` };
}
