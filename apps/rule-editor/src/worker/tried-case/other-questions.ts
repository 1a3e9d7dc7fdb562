import type { CheckedEntity, CheckedMatter, CheckedPolicy, Constant } from '@shouze/dsl';
import type { Labeller } from '../labels.ts';
import { requiredQuestion } from './case-question.ts';
import type { OtherQuestion } from './protocol.ts';

/**
 * What may be said besides: what the vocabulary takes to be so where nobody says otherwise is never asked for. A
 * record's own facts come once the record is there.
 */
export function otherQuestions(
  facts: Readonly<Record<string, unknown>>,
  matter: CheckedMatter,
  policy: CheckedPolicy,
  labeller: Labeller,
): readonly OtherQuestion[] {
  const question = (path: string, assumed: Constant | null): OtherQuestion => ({
    ...requiredQuestion(path, matter.id, policy, labeller),
    assumed: assumed && labeller.value(matter.id, path, jsonOf(assumed)),
  });
  const ofRecord = (
    record: Readonly<Record<string, unknown>>,
    owner: CheckedMatter | CheckedEntity,
    prefix: string,
  ): readonly OtherQuestion[] =>
    [...owner.fields.values()].flatMap((field) => {
      const path = `${prefix}${field.id}`;
      const value = record[field.id];
      if (value === undefined) return [question(path, field.default)];
      const type = field.type.kind === 'list' ? field.type.of : field.type;
      const entity = type.kind === 'entity' ? policy.vocabulary.entities.get(type.entity) : undefined;
      if (!entity) return [];
      return elementsOf(value).flatMap(([element, index]) =>
        ofRecord(element, entity, index === null ? `${path}.` : `${path}[${index}].`),
      );
    });
  return ofRecord(facts, matter, '');
}

type Element = readonly [record: Readonly<Record<string, unknown>>, index: number | null];

function elementsOf(value: unknown): readonly Element[] {
  if (Array.isArray(value)) return value.map((element, index): Element => [{ ...element }, index]);
  return typeof value === 'object' && value !== null ? [[{ ...value }, null]] : [];
}

function jsonOf(constant: Constant): unknown {
  return constant.kind === 'none' ? null : constant.value;
}
