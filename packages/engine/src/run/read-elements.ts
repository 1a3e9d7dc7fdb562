import { type Clause, ELEMENT, elementSlot, type ListPlan } from '../compile/plan.ts';
import { TRUE } from '../compile/truth-codes.ts';
import type { Case, Elements } from './case.ts';
import type { Layout } from './layout.ts';
import { bitOf, wordOf, wordsFor } from './mask-words.ts';
import { SlotReader } from './read-slot.ts';
import { readPath, type Scope } from './read-term.ts';
import { Row, type Value } from './row.ts';

/**
 * Reads the elements of a list and tells which clauses hold of each: for each slot the element's code has a mask of the
 * clauses that it lets hold, and those of all slots are and-ed.
 */
export function readElements(list: ListPlan, scope: Scope): (of: Case) => Elements {
  const layout = elementLayout(list, scope);
  const readList = readPath(list.path, scope);
  if (!layout) return () => NO_ELEMENTS;
  const inside: Scope = { ...scope, roots: new Map([[ELEMENT, layout]]) };
  const words = wordsFor(list.clauses.length);
  const ofElement = list.slots
    .map((slot, index) => ({
      reader: new SlotReader(slot, index, layout, inside),
      masks: new SlotMasks(list.clauses, elementSlot(index), slot.size, words),
    }))
    // Tests take longest; of most elements what was asked before leaves none of their clauses.
    .sort((a, b) => Number(a.reader.field < 0) - Number(b.reader.field < 0));
  const ofMatter = slotsOfMatter(list.clauses).map(({ slot, size }) => ({
    slot,
    masks: new SlotMasks(list.clauses, slot, size, words),
  }));
  const all = allClauses(list.clauses.length, words);
  const everything: Masks = { holds: all, maybe: all };
  // Filled anew with each element.
  const bound: Row[] = [];
  return (of) => {
    const value = readList(of, NOTHING_BOUND);
    if (value === undefined) return UNKNOWN_ELEMENTS;
    if (!Array.isArray(value) || value.length === 0) return NO_ELEMENTS;
    const rows: readonly Row[] = value.every(isRow) ? value : value.filter(isRow);
    const before = ofMatter.length === 0 ? everything : masksOfMatter(all, ofMatter, of.codes);
    return elements(rows, before, ofElement, of, bound);
  };
}

const NOTHING_BOUND: readonly Row[] = [];
const UNKNOWN_ELEMENTS: Elements = { rows: null, holds: [], maybe: [] };
const NO_ELEMENTS: Elements = { rows: [], holds: [], maybe: [] };

function isRow(value: Value): value is Row {
  return value instanceof Row;
}

function elementLayout({ path: { type } }: ListPlan, { layouts }: Scope): Layout | undefined {
  return type.kind === 'list' && type.of.kind === 'entity' ? layouts.entities.get(type.of.entity) : undefined;
}

/** For each code of one slot, the clauses that it lets hold, and those that it may let hold. */
class SlotMasks {
  readonly holds: Int32Array;
  readonly maybe: Int32Array;
  /** The clauses that test the slot; all codes let the others hold. */
  readonly testing: Int32Array;

  constructor(clauses: readonly Clause[], slot: number, size: number, words: number) {
    this.holds = new Int32Array(size * words);
    this.maybe = new Int32Array(size * words);
    this.testing = new Int32Array(words);
    for (const [index, clause] of clauses.entries()) {
      const truth = clause.find((test) => test.slot === slot)?.truth;
      const word = wordOf(index);
      if (truth) this.testing[word] = (this.testing[word] ?? 0) | bitOf(index);
      for (let code = 0; code < size; code += 1) {
        const value = truth?.[code] ?? TRUE;
        const at = code * words + word;
        if (value === TRUE) this.holds[at] = (this.holds[at] ?? 0) | bitOf(index);
        if (value !== 0) this.maybe[at] = (this.maybe[at] ?? 0) | bitOf(index);
      }
    }
  }
}

function slotsOfMatter(
  clauses: readonly Clause[],
): readonly { readonly slot: number; readonly size: number }[] {
  const sizes = new Map<number, number>();
  for (const { slot, truth } of clauses.flat()) if (slot >= 0) sizes.set(slot, truth.length);
  return [...sizes].map(([slot, size]) => ({ slot, size }));
}

function allClauses(count: number, words: number): readonly number[] {
  const all = new Array<number>(words).fill(0);
  for (let clause = 0; clause < count; clause += 1)
    all[wordOf(clause)] = (all[wordOf(clause)] ?? 0) | bitOf(clause);
  return all;
}

/** By word, the clauses that hold, and those that hold or may hold. */
interface Masks {
  readonly holds: readonly number[];
  readonly maybe: readonly number[];
}

/** What the matter alone lets hold. */
function masksOfMatter(
  all: readonly number[],
  slots: readonly { readonly slot: number; readonly masks: SlotMasks }[],
  codes: readonly number[],
): Masks {
  const [holds, maybe] = [[...all], [...all]];
  for (const { slot, masks } of slots) {
    const at = (codes[slot] ?? 0) * all.length;
    for (let word = 0; word < all.length; word += 1) {
      holds[word] = (holds[word] ?? 0) & (masks.holds[at + word] ?? 0);
      maybe[word] = (maybe[word] ?? 0) & (masks.maybe[at + word] ?? 0);
    }
  }
  return { holds, maybe };
}

interface ElementSlot {
  readonly reader: SlotReader;
  readonly masks: SlotMasks;
}

/** @param before what the matter alone lets hold @param bound takes the element that is asked */
function elements(
  rows: readonly Row[],
  before: Masks,
  slots: readonly ElementSlot[],
  of: Case,
  bound: Row[],
): Elements {
  const words = before.holds.length;
  const holds = new Array<number>(words * (rows.length + 1));
  for (let word = 0; word < words; word += 1) holds[word] = 0;
  // The same list until something is unknown.
  let maybe = holds;
  let at = words;
  for (const row of rows) {
    bound[0] = row;
    for (let word = 0; word < words; word += 1) {
      let sure = before.holds[word] as number;
      let left = before.maybe[word] as number;
      for (const { reader, masks } of slots) {
        if ((left & (masks.testing[word] as number)) === 0) continue;
        const mask = reader.code(row, of, bound) * words + word;
        sure &= masks.holds[mask] as number;
        left &= masks.maybe[mask] as number;
      }
      if (sure !== left && maybe === holds) maybe = holds.slice();
      maybe[at] = left;
      maybe[word] = (maybe[word] as number) | left;
      holds[at] = sure;
      holds[word] = (holds[word] as number) | sure;
      at += 1;
    }
  }
  return { rows, holds, maybe };
}
