import type { CheckedEntity, CheckedMatter } from '@shouze/dsl';
import type { FactValue } from './fact-value.ts';

type Declared = CheckedMatter | CheckedEntity;

/** The known fields of a checked record, in the order of their declaration: a list of values behind a map's face. */
export class FieldValues implements ReadonlyMap<string, FactValue> {
  /** By the index of the field; undefined is unknown. */
  readonly list: readonly (FactValue | undefined)[];
  readonly #indexes: ReadonlyMap<string, number>;

  constructor(of: Declared, list: readonly (FactValue | undefined)[]) {
    this.list = list;
    this.#indexes = fieldIndexes(of);
  }

  get size(): number {
    return this.list.reduce<number>((known, value) => known + Number(value !== undefined), 0);
  }

  get(field: string): FactValue | undefined {
    const index = this.#indexes.get(field);
    return index === undefined ? undefined : this.list[index];
  }

  has(field: string): boolean {
    return this.get(field) !== undefined;
  }

  *entries(): MapIterator<[string, FactValue]> {
    for (const [field, index] of this.#indexes) {
      const value = this.list[index];
      if (value !== undefined) yield [field, value];
    }
  }

  *keys(): MapIterator<string> {
    for (const [field] of this.entries()) yield field;
  }

  *values(): MapIterator<FactValue> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, FactValue]> {
    return this.entries();
  }

  forEach(visit: (value: FactValue, field: string, map: ReadonlyMap<string, FactValue>) => void): void {
    for (const [field, value] of this.entries()) visit(value, field, this);
  }
}

const known = new WeakMap<Declared, ReadonlyMap<string, number>>();

function fieldIndexes(of: Declared): ReadonlyMap<string, number> {
  const made = known.get(of) ?? new Map([...of.fields.keys()].map((id, index) => [id, index]));
  known.set(of, made);
  return made;
}
