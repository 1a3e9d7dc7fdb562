import type { FactRecord, FactValue } from '../facts/fact-value.ts';
import { type Layout, type Layouts, Row, type Value } from './row.ts';

/** A checked record as a row. */
export function rowFromRecord(record: FactRecord, layout: Layout, layouts: Layouts): Row {
  const { fields } = layout;
  const values: Value[] = [];
  for (let index = 0; index < fields.length; index += 1) {
    const field = fields[index];
    values.push(field && valueFromFact(record.fields.get(field.id), layouts));
  }
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
