import type {
  CheckedEntity,
  CheckedEnum,
  CheckedField,
  CheckedMatter,
  Declared,
  Type,
  Vocabulary,
} from '@shouze/dsl';
import { constantValue } from './constant-value.ts';
import { toJson } from './fact-value.ts';

export type JsonSchema = { readonly [keyword: string]: unknown };

/**
 * JSON Schema 2020-12 of one matter's facts. It accepts what `checkFacts` accepts, but for what a schema cannot say
 * (whether a case number can be read).
 * @returns null where the vocabulary has no such matter
 */
export function factsSchema(vocabulary: Vocabulary, matterId: string): JsonSchema | null {
  const matter = vocabulary.matters.get(matterId);
  if (!matter) return null;
  const definitions = new Map<string, JsonSchema>();
  const record = recordSchema(matter, vocabulary, definitions);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...record,
    properties: {
      id: { type: 'string', title: '编号', description: '可选;原样写入结论。' },
      matter: { const: matterId, title: '事项' },
      ...(record.properties as JsonSchema),
    },
    required: ['matter', ...(record.required as readonly string[])],
    $defs: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function recordSchema(
  of: CheckedMatter | CheckedEntity,
  vocabulary: Vocabulary,
  definitions: Map<string, JsonSchema>,
): JsonSchema {
  const fields = [...of.fields.values()];
  return {
    title: titleOf(of),
    type: 'object',
    properties: Object.fromEntries(
      fields.map((field) => [field.id, fieldSchema(field, vocabulary, definitions)]),
    ),
    required: fields.filter(isRequired).map(({ id }) => id),
    additionalProperties: false,
  };
}

function isRequired({ optional, type, ...field }: CheckedField): boolean {
  return !optional && field.default === null && type.kind !== 'list';
}

function fieldSchema(
  field: CheckedField,
  vocabulary: Vocabulary,
  definitions: Map<string, JsonSchema>,
): JsonSchema {
  const schema = typeSchema(field.type, vocabulary, definitions);
  return {
    title: titleOf(field),
    description: describe(field),
    ...(field.optional ? { anyOf: [schema, { type: 'null' }] } : schema),
    ...(field.default === null ? {} : { default: toJson(constantValue(field.default)) }),
  };
}

function describe(field: CheckedField): string {
  if (field.type.kind === 'list') return '可缺:不写为未知,[] 为没有。';
  if (field.optional) return '可缺:不写为未知,null 为没有。';
  return field.default === null ? '必填。' : '不写时取默认值。';
}

function typeSchema(type: Type, vocabulary: Vocabulary, definitions: Map<string, JsonSchema>): JsonSchema {
  switch (type.kind) {
    case 'text':
      return { type: 'string', maxLength: 10_000 };
    case 'yesno':
      return { type: 'boolean' };
    case 'integer':
      return { type: 'integer' };
    case 'money':
      return { type: 'number' };
    case 'date':
      return { type: 'string', format: 'date', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' };
    case 'case_number':
      return define('case_number', definitions, () => ({
        title: '案号',
        type: 'string',
        examples: ['(2022)川1527民初123号'],
      }));
    case 'person':
      return define('person', definitions, () =>
        partySchema('人员', { type: 'string', minLength: 1, maxLength: 200 }),
      );
    case 'unit':
      return define('unit', definitions, () => partySchema('机构', oneOf([...vocabulary.units.values()])));
    case 'enum':
      return define(type.enum, definitions, () => enumSchema(vocabulary.enums.get(type.enum)));
    case 'entity':
      return entitySchema(type.entity, vocabulary, definitions);
    case 'list':
      return { type: 'array', maxItems: 1000, items: typeSchema(type.of, vocabulary, definitions) };
    case 'duration':
      return {};
  }
}

/** The name is taken before the schema is made: entities may name each other. */
function define(name: string, definitions: Map<string, JsonSchema>, make: () => JsonSchema): JsonSchema {
  if (!definitions.has(name)) {
    definitions.set(name, {});
    definitions.set(name, make());
  }
  return { $ref: `#/$defs/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` };
}

function entitySchema(
  name: string,
  vocabulary: Vocabulary,
  definitions: Map<string, JsonSchema>,
): JsonSchema {
  const entity = vocabulary.entities.get(name);
  return entity ? define(name, definitions, () => recordSchema(entity, vocabulary, definitions)) : {};
}

function partySchema(title: string, id: JsonSchema): JsonSchema {
  return {
    title,
    anyOf: [
      id,
      {
        type: 'object',
        properties: {
          id,
          name: { type: ['string', 'null'], title: '姓名或名称' },
          active: { type: ['boolean', 'null'], title: '在岗', description: '不写为在岗。' },
        },
        required: ['id'],
        additionalProperties: false,
      },
    ],
  };
}

function enumSchema(declared: CheckedEnum | undefined): JsonSchema {
  return declared ? { title: titleOf(declared), ...oneOf(declared.members) } : {};
}

/** `enum` for validators, and each name's title for the people who fill it in. */
function oneOf(words: readonly Declared[]): JsonSchema {
  return {
    type: 'string',
    enum: words.map(({ id }) => id),
    description: words.map((word) => `${word.id}:${titleOf(word)}`).join(';'),
  };
}

function titleOf({ id, title }: Declared): string {
  return title.zh ?? title.en ?? id;
}
