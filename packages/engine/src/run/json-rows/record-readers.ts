import type { CheckedField, Type, Vocabulary } from '@shouze/dsl';
import type { MatterPlan, Slot } from '../../compile/plan.ts';
import { constantValue } from '../../facts/constant-value.ts';
import { FactCode } from '../fact-code.ts';
import type { Layout, Layouts } from '../layout.ts';
import { Row } from '../row.ts';
import { codingOf, slotOf } from './json-coding.ts';
import type { ReadJson } from './json-cursor.ts';
import { JsonField } from './json-field.ts';
import { createCaseNumberReader } from './read-case-number.ts';
import { createDateReader } from './read-date.ts';
import { readFlag } from './read-flag.ts';
import { listReader } from './read-list.ts';
import { readInteger, readNumber } from './read-number.ts';
import { partyReader, readPersonId } from './read-party.ts';
import { readPlainText } from './read-plain-text.ts';
import { type Absent, RecordReader } from './read-record.ts';
import { wordReader } from './word-reader.ts';

const LONGEST_TEXT = 10_000;
const DEEPEST = 16;

type ReadWord = ReturnType<typeof wordReader>;

/** A closed vocabulary. */
interface Words {
  readonly all: readonly string[];
  readonly read: ReadWord;
}

/** Makes the readers of one matter's records. @throws RangeError for a vocabulary that names what it has not */
export class RecordReaders {
  readonly #vocabulary: Vocabulary;
  readonly #layouts: Layouts;
  readonly #plan: MatterPlan;
  readonly #words = new Map<string, Words>();
  /** Of records of which the plan asks nothing by themselves, by entity. */
  readonly #unasked = new Map<string, RecordReader>();
  readonly #readDate = createDateReader();
  readonly #readCaseNumber = createCaseNumberReader();

  constructor(plan: MatterPlan, vocabulary: Vocabulary, layouts: Layouts) {
    this.#plan = plan;
    this.#vocabulary = vocabulary;
    this.#layouts = layouts;
  }

  /** @param beside fields that the matter's record has besides the declared ones */
  matter(layout: Layout, beside: readonly JsonField[]): RecordReader {
    return this.#record(layout, '', this.#plan.slots, beside);
  }

  #record(
    layout: Layout,
    path: string,
    slots: readonly Slot[] | null,
    beside: readonly JsonField[] = [],
  ): RecordReader {
    const fields = layout.fields.map((field, index) => {
      const { id, type, optional } = field;
      const inside = path === '' ? id : `${path}.${id}`;
      const coding = slots && codingOf(id, slots, (asked) => this.#wordsOf(asked)?.all ?? null);
      return new JsonField({ id, index, optional, read: this.#value(type, inside) }, coding);
    });
    return new RecordReader(layout, this.#absent(layout, slots), [...fields, ...beside]);
  }

  #absent(layout: Layout, slots: readonly Slot[] | null): Absent {
    const values = layout.fields.map(({ default: given }) =>
      given === null ? undefined : constantValue(given),
    );
    const defaults = new Row(layout, values, null);
    const codes = slots === null ? null : slots.map(() => 0);
    for (const [field, { id }] of layout.fields.entries()) {
      const asked = slots === null ? null : slotOf(id, slots);
      if (codes !== null && asked !== null)
        codes[asked.index] = new FactCode(asked.slot).of(defaults.value(field));
    }
    return { values, codes, isRequired: layout.fields.map(isRequired) };
  }

  #value(type: Type, path: string): ReadJson {
    switch (type.kind) {
      case 'text':
        return (cursor) => readPlainText(cursor, LONGEST_TEXT);
      case 'yesno':
        return readFlag;
      case 'integer':
        return readInteger;
      case 'money':
        return readNumber;
      case 'date':
        return this.#readDate;
      case 'case_number':
        return this.#readCaseNumber;
      case 'person':
        return partyReader(readPersonId);
      case 'unit': {
        const words = this.#wordsOf(type);
        return words ? partyReader(words.read) : unread;
      }
      case 'enum': {
        const words = this.#wordsOf(type);
        return words ? words.read : unread;
      }
      case 'entity':
        return this.#entity(type.entity, path);
      case 'list':
        return listReader(this.#value(type.of, path));
      case 'duration':
        return unread;
    }
  }

  /** Null for a type whose values are no closed vocabulary. */
  #wordsOf(type: Type): Words | null {
    switch (type.kind) {
      case 'unit':
        return this.#known('unit', () => [...this.#vocabulary.units.keys()]);
      case 'enum': {
        const members = this.#vocabulary.enums.get(type.enum)?.members ?? [];
        return this.#known(`enum ${type.enum}`, () => members.map(({ id }) => id));
      }
      default:
        return null;
    }
  }

  #known(name: string, words: () => readonly string[]): Words {
    const known = this.#words.get(name);
    if (known !== undefined) return known;
    const all = words();
    const made = { all, read: wordReader(all) };
    this.#words.set(name, made);
    return made;
  }

  #entity(entity: string, path: string): ReadJson {
    const layout = this.#layouts.entities.get(entity);
    if (layout === undefined) return unread;
    let reader: RecordReader | null = null;
    // Made when it is first met: entities may hold each other.
    return (cursor) => {
      reader ??= this.#entityReader(layout, path);
      cursor.depth += 1;
      const row = cursor.depth > DEEPEST ? undefined : reader.read(cursor);
      cursor.depth -= 1;
      return row;
    };
  }

  #entityReader(layout: Layout, path: string): RecordReader {
    const lists = this.#plan.lists.map((list) => ({ list, path: list.path.fields.join('.') }));
    const asked = lists.find((list) => list.path === path)?.list ?? null;
    if (asked !== null || lists.some((list) => list.path.startsWith(`${path}.`)))
      return this.#record(layout, path, asked === null ? null : asked.slots);
    const { id } = layout.of;
    const known = this.#unasked.get(id);
    if (known !== undefined) return known;
    // Below here no list is asked: no path leads on.
    const made = this.#record(layout, UNASKED, null);
    this.#unasked.set(id, made);
    return made;
  }
}

/** Leaves it to the careful way. */
function unread(): undefined {
  return undefined;
}

/** No field has this name. */
const UNASKED = '·';

/** Checked facts have every field that is neither optional nor a list. */
function isRequired({ optional, type, ...field }: CheckedField): boolean {
  return !optional && field.default === null && type.kind !== 'list';
}
