import type { FactRecord, FactValue } from '../facts/fact-value.ts';
import { FieldValues } from '../facts/field-values.ts';
import { type Layout, type Layouts, Row, type Value } from './row.ts';

/** A checked record as a row. */
export function rowFromRecord(record: FactRecord, layout: Layout, layouts: Layouts): Row {
  const { fields } = record;
  const given = fields instanceof FieldValues ? fields.list : layout.fields.map(({ id }) => fields.get(id));
  const values: Value[] = [];
  for (let index = 0; index < given.length; index += 1) values.push(valueFromFact(given[index], layouts));
  return new Row(layout, values, record);
}

export function valueFromFact(value: FactValue | undefined, layouts: Layouts): Value {
  if (value === undefined || value === null || typeof value !== 'object') return value;
  switch (value.kind) {
    case 'party':
      return value.id;
    case 'case':
      return value;
    case 'list':
      return value.items.map((item) => valueFromFact(item, layouts));
    case 'record': {
      const layout = layouts.entities.get(value.of.id);
      if (!layout) throw new RangeError(`the facts have a record of ${value.of.id}, which is no entity`);
      return rowFromRecord(value, layout, layouts);
    }
  }
}
