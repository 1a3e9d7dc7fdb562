import type { Vocabulary } from '@shouze/dsl';
import type { MatterPlan } from '../../compile/plan.ts';
import type { Layout, Layouts } from '../layout.ts';
import type { JsonRow } from './create-json-reader.ts';
import { type JsonCursor, type ReadJson, skipSpace } from './json-cursor.ts';
import { JsonField } from './json-field.ts';
import { readPlainText } from './read-plain-text.ts';
import type { Beside, RecordReader } from './read-record.ts';
import { RecordReaders } from './record-readers.ts';
import { Token } from './token.ts';

/** Reads the cases of one matter. */
export class MatterReader {
  readonly #matter: string;
  readonly #record: RecordReader;
  readonly #beside: Beside = { id: null, hasMatter: false };

  constructor(layout: Layout, plan: MatterPlan, vocabulary: Vocabulary, layouts: Layouts) {
    this.#matter = plan.matter;
    this.#record = new RecordReaders(plan, vocabulary, layouts).matter(layout, [
      besideField('id', (cursor) => readPlainText(cursor, Number.POSITIVE_INFINITY)),
      besideField('matter', matterName(plan.matter)),
    ]);
  }

  /** Conditions that the reference interpreter tests on elements need their records, which are not made here. */
  static canRead({ indexes }: Layout, { lists }: MatterPlan): boolean {
    const byReference = lists.some(({ slots }) =>
      slots.some((slot) => slot.kind === 'test' && slot.by === 'reference'),
    );
    return !byReference && !indexes.has('id') && !indexes.has('matter');
  }

  /** Null where the text is not all of one case of this matter; `cursor.otherMatter` tells if it is of another. */
  read(cursor: JsonCursor): JsonRow | null {
    const beside = this.#beside;
    beside.id = null;
    beside.hasMatter = false;
    skipSpace(cursor);
    const row = this.#record.read(cursor, beside);
    if (row === undefined || !beside.hasMatter) return null;
    // The end is a byte that stands in no JSON.
    return skipSpace(cursor) === 0 && cursor.at - cursor.shift === cursor.text.length
      ? { matter: this.#matter, id: beside.id, row, inactive: cursor.inactive }
      : null;
  }
}

/** A field that no layout has. */
function besideField(id: string, read: ReadJson): JsonField {
  return new JsonField({ id, index: -1, optional: false, read }, null);
}

function matterName(matter: string): ReadJson {
  const own = new Token(JSON.stringify(matter));
  return (cursor) => {
    if (own.takes(cursor)) return matter;
    cursor.otherMatter = readPlainText(cursor, Number.POSITIVE_INFINITY) ?? null;
    return undefined;
  };
}
