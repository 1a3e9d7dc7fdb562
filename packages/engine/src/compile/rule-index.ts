import type { Clause, RuleIndex, TruthTable } from './plan.ts';
import { FALSE, TRUE } from './truth-codes.ts';

export interface IndexedClause {
  readonly rule: number;
  readonly clause: Clause;
}

export interface IndexedSlot {
  /** Number of codes. */
  readonly size: number;
  readonly mayBeUnknown: boolean;
}

/** A leaf with no more clauses than this is not split: testing them costs no more than a step of the way. */
const FEW = 6;
/** A split must leave a case with at most this part of the clauses, on average over the codes. */
const WORTH = 0.8;
/** Entries of nodes and leaves that there may be for each clause; every branch has its share. */
const ENTRIES = 80;
/** However many clauses there are. */
const MOST_ENTRIES = 300_000;
/** What a clause takes in a leaf, about. */
const ENTRIES_OF_A_CLAUSE = 6;

/**
 * Splits the clauses by the slot that leaves fewest to test, again and again. A clause that does not test the slot
 * goes every way, so that growth is bounded.
 * @param clauses ascending by rule
 */
export function buildRuleIndex(clauses: readonly IndexedClause[], slots: readonly IndexedSlot[]): RuleIndex {
  const builder = new IndexBuilder(slots);
  const root = builder.place(
    clauses.map(openClause),
    new Set(),
    Math.min(MOST_ENTRIES, ENTRIES * clauses.length),
  );
  return { nodes: builder.nodes, root, leaves: builder.leaves, tables: builder.tables };
}

/** What is left to test of a clause on the way down. */
interface OpenClause {
  readonly rule: number;
  readonly tests: ReadonlyMap<number, TruthTable>;
}

function openClause({ rule, clause }: IndexedClause): OpenClause {
  return { rule, tests: new Map(clause.map(({ slot, truth }) => [slot, truth])) };
}

class IndexBuilder {
  readonly nodes: number[] = [];
  readonly leaves: number[] = [];
  readonly tables: number[] = [];
  readonly #sizes: readonly number[];
  readonly #knownTables = new Map<string, number>();
  readonly #sameTables = new Map<TruthTable, number>();
  readonly #knownLeaves = new Map<string, number>();
  readonly #mayBeUnknown: readonly boolean[];

  constructor(slots: readonly IndexedSlot[]) {
    this.#sizes = slots.map(({ size }) => size);
    this.#mayBeUnknown = slots.map(({ mayBeUnknown }) => mayBeUnknown);
  }

  /** @returns the entry by which a node leads here */
  place(clauses: readonly OpenClause[], used: ReadonlySet<number>, budget: number): number {
    const slot = clauses.length > FEW && budget > 0 ? this.#bestSlot(clauses, used) : null;
    return slot === null ? ~this.#leaf(clauses) : this.#node(slot, clauses, used, budget);
  }

  #node(slot: number, clauses: readonly OpenClause[], used: ReadonlySet<number>, budget: number): number {
    const size = this.#sizes[slot] ?? 0;
    const at = this.nodes.push(slot) - 1;
    for (let code = 0; code < size; code += 1) this.nodes.push(0);
    const deeper = new Set(used).add(slot);
    const share = (budget - ENTRIES_OF_A_CLAUSE * clauses.length) / size;
    // A case that does not know the fact is most often left to the reference: its clauses are not split further.
    for (let code = size - 1; code >= 0; code -= 1) {
      const isPossible = code > 0 || this.#mayBeUnknown[slot] !== false;
      const left = isPossible ? remaining(clauses, slot, code) : [];
      this.nodes[at + 1 + code] = code === 0 ? ~this.#leaf(left) : this.place(left, deeper, share);
    }
    return at;
  }

  #bestSlot(clauses: readonly OpenClause[], used: ReadonlySet<number>): number | null {
    let best: number | null = null;
    let least = clauses.length * WORTH;
    for (const [slot, going] of this.#goingOn(clauses)) {
      if (used.has(slot)) continue;
      // Unknown and none are no codes of the ordinary case.
      const cost = going / Math.max(1, (this.#sizes[slot] ?? 0) - 2);
      if (cost < least) [best, least] = [slot, cost];
    }
    return best;
  }

  /** For each slot, over the codes of known facts, how many clauses may still hold. */
  #goingOn(clauses: readonly OpenClause[]): ReadonlyMap<number, number> {
    const testing = new Map<number, { clauses: number; going: number }>();
    for (const { tests } of clauses) {
      for (const [slot, truth] of tests) {
        const entry = testing.get(slot) ?? { clauses: 0, going: 0 };
        testing.set(slot, entry);
        entry.clauses += 1;
        for (let code = 2; code < truth.length; code += 1) if (truth[code] !== FALSE) entry.going += 1;
      }
    }
    return new Map(
      [...testing].map(([slot, entry]) => [
        slot,
        entry.going + (clauses.length - entry.clauses) * Math.max(1, (this.#sizes[slot] ?? 0) - 2),
      ]),
    );
  }

  #leaf(clauses: readonly OpenClause[]): number {
    const leaf: number[] = [clauses.length];
    for (const { rule, tests } of clauses) {
      const end = leaf.push(0, rule) - 2;
      for (const [slot, truth] of tests) leaf.push(slot, this.#table(truth));
      // Relative to the leaf, so that equal leaves are one.
      leaf[end] = leaf.length;
    }
    const key = leaf.join();
    const known = this.#knownLeaves.get(key);
    if (known !== undefined) return known;
    const at = this.leaves.length;
    this.#knownLeaves.set(key, at);
    for (const entry of leaf) this.leaves.push(entry);
    return at;
  }

  #table(truth: TruthTable): number {
    const same = this.#sameTables.get(truth);
    if (same !== undefined) return same;
    const key = truth.join('');
    const known = this.#knownTables.get(key) ?? this.tables.length;
    if (known === this.tables.length) for (const value of truth) this.tables.push(value);
    this.#knownTables.set(key, known);
    this.#sameTables.set(truth, known);
    return known;
  }
}

function remaining(clauses: readonly OpenClause[], slot: number, code: number): readonly OpenClause[] {
  const left: OpenClause[] = [];
  for (const clause of clauses) {
    const truth = clause.tests.get(slot)?.[code];
    if (truth === FALSE) continue;
    // What may be true of an unknown fact still has to be told from what is.
    left.push(truth === TRUE ? without(clause, slot) : clause);
  }
  return left;
}

function without({ rule, tests }: OpenClause, slot: number): OpenClause {
  const rest = new Map(tests);
  rest.delete(slot);
  return { rule, tests: rest };
}
