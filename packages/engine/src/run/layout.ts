import type { CheckedEntity, CheckedField, CheckedMatter, Vocabulary } from '@shouze/dsl';

/** The fields of a matter or an entity, by index. */
export interface Layout {
  readonly of: CheckedMatter | CheckedEntity;
  readonly fields: readonly CheckedField[];
  readonly indexes: ReadonlyMap<string, number>;
  /** Of the fields that hold case numbers. */
  readonly caseNumbers: readonly number[];
  /** Those of records within. */
  readonly layouts: Layouts;
}

export interface Layouts {
  readonly entities: ReadonlyMap<string, Layout>;
  readonly matters: ReadonlyMap<string, Layout>;
}

export function layoutsOf(vocabulary: Vocabulary): Layouts {
  const entities = new Map<string, Layout>();
  const matters = new Map<string, Layout>();
  const layouts: Layouts = { entities, matters };
  for (const [id, of] of vocabulary.entities) entities.set(id, layoutOf(of, layouts));
  for (const [id, of] of vocabulary.matters) matters.set(id, layoutOf(of, layouts));
  return layouts;
}

function layoutOf(of: CheckedMatter | CheckedEntity, layouts: Layouts): Layout {
  const fields = [...of.fields.values()];
  const indexes = new Map(fields.map(({ id }, index) => [id, index]));
  const caseNumbers = fields.flatMap(({ type }, index) => (type.kind === 'case_number' ? [index] : []));
  return { of, fields, indexes, caseNumbers, layouts };
}
