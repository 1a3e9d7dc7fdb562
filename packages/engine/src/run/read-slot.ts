import { ELEMENT, type Slot } from '../compile/plan.ts';
import { TRUE, UNKNOWN } from '../compile/truth-codes.ts';
import type { Case } from './case.ts';
import { asksOneField, FactCode } from './fact-code.ts';
import type { Layout } from './layout.ts';
import { type Read, readPath, type Scope } from './read-term.ts';
import { readTest } from './read-test.ts';
import { referenceTest } from './reference-test.ts';
import type { Row } from './row.ts';

/** Reads the code of a slot of one kind of record. */
export class SlotReader {
  readonly slot: number;
  /** Of what the slot asks alone: the index of the field; -1 where it asks another question. */
  readonly field: number;
  readonly #fact: FactCode | null;
  readonly #read: Read<number>;

  /** @param index of the slot @param layout of the record */
  constructor(slot: Slot, index: number, layout: Layout, scope: Scope) {
    const [name = ''] = asksOneField(slot) ? slot.path.fields : [];
    this.slot = index;
    this.field = layout.indexes.get(name) ?? -1;
    this.#fact = 'path' in slot ? new FactCode(slot) : null;
    this.#read = readSlot(slot, scope);
  }

  /** @param row the record @param bound of a list's element: it alone */
  code(row: Row, of: Case, bound: readonly Row[]): number {
    const { field } = this;
    if (field < 0 || this.#fact === null) return this.#read(of, bound);
    return row.codes === null ? this.#fact.of(row.value(field)) : (row.codes[this.slot] as number);
  }
}

/** The code of a fact or a test; of a quantifier nothing: its list tells. */
function readSlot(slot: Slot, scope: Scope): Read<number> {
  switch (slot.kind) {
    case 'yesno':
    case 'members':
    case 'named':
    case 'ordered': {
      const read = readPath(slot.path, scope);
      const code = new FactCode(slot);
      return (of, bound) => code.of(read(of, bound));
    }
    case 'test': {
      const truth =
        slot.by === 'values'
          ? readTest(slot.condition, scope)
          : referenceTest(slot.condition, scope, ELEMENT);
      return (of, bound) => testCode(truth(of, bound));
    }
    case 'quantifier':
      return () => 0;
  }
}

export function testCode(truth: number): number {
  return truth === UNKNOWN ? 0 : truth === TRUE ? 2 : 1;
}
