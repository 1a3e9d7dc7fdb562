import type { MatterPlan } from '../compile/plan.ts';
import type { Case, Elements } from './case.ts';
import { readElements } from './read-elements.ts';
import { readQuantifier } from './read-quantifier.ts';
import { SlotReader, testCode } from './read-slot.ts';
import type { Scope } from './read-term.ts';
import type { Row } from './row.ts';

export type Prepare = (
  row: Row,
  id: string | null,
  inactive: ReadonlySet<string> | null,
  source: Case['source'],
) => Case;

/** Turns a matter's facts into codes: all that conditions ask, asked once. */
export function prepareCase(plan: MatterPlan, scope: Scope, decide: Case['decide']): Prepare {
  const readers = plan.slots.map((slot, index) => new SlotReader(slot, index, scope.matter, scope));
  // What asks one field is told by the codes of a row that has any.
  const asked = readers.filter(({ field }) => field < 0);
  const blank = plan.slots.map(() => 0);
  const lists = plan.lists.map((list, index) => ({ list: index, read: readElements(list, scope) }));
  const quantifiers = plan.slots.flatMap((slot, index) => {
    const list = slot.kind === 'quantifier' ? plan.lists[slot.list] : undefined;
    const quantifier = slot.kind === 'quantifier' ? list?.quantifiers[slot.quantifier] : undefined;
    if (slot.kind !== 'quantifier' || !list || !quantifier) return [];
    return [{ index, list: slot.list, truth: readQuantifier(quantifier, list.clauses.length, scope) }];
  });
  return (row, id, inactive, source) => {
    const codes = row.codes ?? blank.slice();
    const elements = new Array<Elements>(lists.length);
    const of: Case = { id, row, inactive, codes, lists: elements, decide, source };
    for (const reader of row.codes === null ? readers : asked)
      codes[reader.slot] = reader.code(row, of, NOTHING_BOUND);
    for (const { list, read } of lists) elements[list] = read(of);
    for (const { index, list, truth } of quantifiers) {
      const found = elements[list];
      if (found) codes[index] = testCode(truth(found, of));
    }
    return of;
  };
}

const NOTHING_BOUND: readonly Row[] = [];
