import type { Slot } from '../../compile/plan.ts';
import { asksOneField, FactCode, type FactSlot, placeAmong } from '../fact-code.ts';
import type { CodeOf, Coding } from './json-field.ts';
import { dayKeyOf } from './read-date.ts';

/** The slot that asks the field of a record and nothing else; null where none does. */
export function slotOf(
  field: string,
  slots: readonly Slot[],
): { readonly index: number; readonly slot: FactSlot } | null {
  for (const [index, slot] of slots.entries()) {
    if (asksOneField(slot) && slot.path.fields[0] === field) return { index, slot };
  }
  return null;
}

/** How the field's value decides its slot; null where it has none. */
export function codingOf(field: string, slots: readonly Slot[], wordsOf: WordsOf): Coding | null {
  const asked = slotOf(field, slots);
  if (asked === null) return null;
  const { index, slot } = asked;
  const numbered = slot.path.type.kind === 'yesno' ? [false, true] : wordsOf(slot.path.type);
  const code = new FactCode(slot);
  const codes = numbered && Int32Array.from<boolean | string>(numbered, (value) => code.of(value));
  return { slot: index, codes, codeOf: byDay(slot) ?? ((value) => code.of(value)) };
}

/** The words of a type, as its reader numbers them; null where it has none. */
export type WordsOf = (type: FactSlot['path']['type']) => readonly string[] | null;

function byDay(slot: FactSlot): CodeOf | null {
  if (slot.kind !== 'ordered' || slot.path.type.kind !== 'date') return null;
  const points: number[] = [];
  for (const point of slot.points) {
    const key = dayKeyOf(String(point));
    if (key === null) return null;
    points.push(key);
  }
  return (_, found) => placeAmong(points, found);
}
