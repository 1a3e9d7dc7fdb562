import { expect, test } from 'vitest';
import { factsSchema } from '../../src/index.ts';
import { vocabulary } from '../kit/vocabulary.ts';

test('the schema of a matter’s facts', () => {
  const schema = factsSchema(vocabulary, 'filing') as Record<string, never>;
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '起诉',
    type: 'object',
    required: ['matter', 'received', 'kind'],
    additionalProperties: false,
    properties: {
      matter: { const: 'filing' },
      received: { type: 'string', format: 'date' },
      kind: { $ref: '#/$defs/kind' },
      amount: { anyOf: [{ type: 'number' }, { type: 'null' }] },
      officer: { anyOf: [{ $ref: '#/$defs/person' }, { type: 'null' }] },
      priors: { type: 'array', items: { $ref: '#/$defs/prior' } },
    },
    $defs: {
      kind: { type: 'string', enum: ['civil', 'criminal', 'administrative', 'enforcement'] },
      unit: { anyOf: [{ enum: ['filing_division', 'civil_1', 'civil_2'] }, { type: 'object' }] },
      prior: {
        title: '前案',
        required: ['case_number', 'handler'],
        properties: {
          same_dispute: { type: 'boolean', default: false },
          priors: { items: { $ref: '#/$defs/prior' } },
        },
      },
    },
  });
});

test('every reference leads to a definition', () => {
  const schema = factsSchema(vocabulary, 'filing') as { $defs: Record<string, unknown> };
  const references = [...JSON.stringify(schema).matchAll(/"#\/\$defs\/([^"]+)"/g)].map((match) => match[1]);
  expect(references.filter((name) => !(`${name}` in schema.$defs))).toEqual([]);
});

test('there is none of a matter that the vocabulary does not have', () => {
  expect(factsSchema(vocabulary, 'petition')).toBeNull();
});
