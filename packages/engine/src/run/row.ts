import type { CheckedEntity, CheckedField, CheckedMatter, Vocabulary } from '@shouze/dsl';
import type { CaseNumber } from '../facts/case-number.ts';
import type { FactRecord } from '../facts/fact-value.ts';

/**
 * A fact as the runner holds it: undefined is unknown, null is none; enum members, dates, texts and the ids of persons
 * and units are strings. What a string is follows from the declared type.
 */
export type Value = undefined | null | boolean | number | string | CaseValue | Row | readonly Value[];

export interface CaseValue {
  readonly text: string;
  readonly number: CaseNumber;
}

/** A record as a list of values, by the index of the field. */
export class Row {
  readonly layout: Layout;
  readonly values: readonly Value[];
  /** For conditions that the reference interpreter tests; null where none does. */
  readonly record: FactRecord | null;
  /**
   * By the index of the slot, the codes of those that ask one field of this record; of others anything. Null where the
   * values have to be asked.
   */
  readonly codes: number[] | null;

  constructor(
    layout: Layout,
    values: readonly Value[],
    record: FactRecord | null,
    codes: number[] | null = null,
  ) {
    this.layout = layout;
    this.values = values;
    this.record = record;
    this.codes = codes;
  }
}

/** The fields of a matter or an entity, by index. */
export interface Layout {
  readonly of: CheckedMatter | CheckedEntity;
  readonly fields: readonly CheckedField[];
  readonly indexes: ReadonlyMap<string, number>;
  /** Of the fields that hold case numbers. */
  readonly caseNumbers: readonly number[];
}

export interface Layouts {
  readonly entities: ReadonlyMap<string, Layout>;
  readonly matters: ReadonlyMap<string, Layout>;
}

export function layoutsOf({ entities, matters }: Vocabulary): Layouts {
  return { entities: layoutsBy(entities), matters: layoutsBy(matters) };
}

function layoutsBy(records: ReadonlyMap<string, CheckedMatter | CheckedEntity>): ReadonlyMap<string, Layout> {
  return new Map([...records].map(([id, of]) => [id, layoutOf(of)]));
}

function layoutOf(of: CheckedMatter | CheckedEntity): Layout {
  const fields = [...of.fields.values()];
  const indexes = new Map(fields.map(({ id }, index) => [id, index]));
  const caseNumbers = fields.flatMap(({ type }, index) => (type.kind === 'case_number' ? [index] : []));
  return { of, fields, indexes, caseNumbers };
}
