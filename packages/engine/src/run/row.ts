import type { CaseNumber } from '../facts/case-number.ts';
import type { FactRecord, FactValue } from '../facts/fact-value.ts';
import { FieldValues } from '../facts/field-values.ts';
import type { Layout, Layouts } from './layout.ts';

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
  /** As checked facts or JSON gave them: most are never asked for. */
  readonly given: readonly (Value | FactValue)[];
  /** For conditions that the reference interpreter tests; null where none does. */
  readonly record: FactRecord | null;
  /**
   * By the index of the slot, the codes of those that ask one field of this record; of others anything. Null where the
   * values have to be asked.
   */
  readonly codes: number[] | null;

  constructor(
    layout: Layout,
    given: readonly (Value | FactValue)[],
    record: FactRecord | null,
    codes: number[] | null = null,
  ) {
    this.layout = layout;
    this.given = given;
    this.record = record;
    this.codes = codes;
  }

  value(field: number): Value {
    const given = this.given[field];
    return typeof given === 'object' && given !== null ? plainValue(given, this.layout.layouts) : given;
  }
}

/** A checked record as a row. */
export function rowFromRecord(record: FactRecord, layout: Layout): Row {
  const { fields } = record;
  const given = fields instanceof FieldValues ? fields.list : layout.fields.map(({ id }) => fields.get(id));
  return new Row(layout, given, record);
}

type Composite = Extract<Value | FactValue, object>;

/** What rows hold already is left as it is. */
function plainValue(given: Composite, layouts: Layouts): Value {
  if (!('kind' in given)) return given;
  switch (given.kind) {
    case 'party':
      return given.id;
    case 'case':
      return given;
    case 'list':
      return plainValues(given.items, layouts);
    case 'record':
      return rowFromRecord(given, layoutFor(given, layouts));
  }
}

function plainValues(items: readonly FactValue[], layouts: Layouts): readonly Value[] {
  const values = new Array<Value>(items.length);
  // Records of one list are of one entity.
  let layout: Layout | null = null;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (typeof item !== 'object' || item === null) values[index] = item;
    else if (item.kind !== 'record') values[index] = plainValue(item, layouts);
    else {
      if (layout?.of !== item.of) layout = layoutFor(item, layouts);
      values[index] = rowFromRecord(item, layout);
    }
  }
  return values;
}

function layoutFor({ of: { id } }: FactRecord, { entities }: Layouts): Layout {
  const layout = entities.get(id);
  if (!layout) throw new RangeError(`the facts have a record of ${id}, which is no entity`);
  return layout;
}
