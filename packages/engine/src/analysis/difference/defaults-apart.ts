import type { Bilingual, CheckedField } from '@shouze/dsl';
import { titleOf } from '../questions/subject.ts';
import type { Side } from './side.ts';

/** The fields of which nothing said means another value: cases are compared by the facts that they do tell. */
export function defaultsApart([before, after]: readonly [Side, Side]): readonly Bilingual[] {
  const fieldsOf = ({ policy: { vocabulary } }: Side): ReadonlyMap<string, CheckedField> =>
    new Map(
      [...vocabulary.matters.values(), ...vocabulary.entities.values()].flatMap((owner) =>
        [...owner.fields.values()].map((field) => [`${owner.id}.${field.id}`, field] as const),
      ),
    );
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  return [...was].flatMap(([key, field]) => {
    const other = is.get(key);
    if (other === undefined || JSON.stringify(field.default) === JSON.stringify(other.default)) return [];
    const { zh, en } = titleOf(other);
    return [
      {
        zh: `字段 ${zh} 的默认值改了：没有写明它的事项，没有比较`,
        en: `the default of the field ${en} is another: cases that do not tell it are not compared`,
      },
    ];
  });
}
