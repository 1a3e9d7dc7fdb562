import type { CheckedPath, CheckedPolicy } from '@shouze/dsl';
import type { Clauses } from './clauses.ts';
import { type Clause, elementSlot, type ListPlan, type Quantifier } from './plan.ts';
import { SlotTable } from './slots.ts';

/** Collects what is asked about the elements of one list. */
export class ListBuilder {
  readonly index: number;
  readonly table: SlotTable;
  readonly #path: CheckedPath;
  readonly #clauses: Clause[] = [];
  readonly #bits = new Map<string, number>();
  readonly #quantifiers: Quantifier[] = [];
  readonly #known = new Map<string, number>();

  constructor(index: number, path: CheckedPath, policy: CheckedPolicy) {
    this.index = index;
    this.#path = path;
    this.table = new SlotTable(policy, elementSlot);
  }

  /** @returns the index of the quantifier that asks the same */
  quantifier(kind: Quantifier['kind'], clauses: Clauses, count: Quantifier['count']): number {
    const quantifier = { kind, clauses: clauses.map((clause) => this.#bit(clause)), count };
    const key = JSON.stringify(quantifier);
    const index = this.#known.get(key) ?? this.#quantifiers.push(quantifier) - 1;
    this.#known.set(key, index);
    return index;
  }

  #bit(clause: Clause): number {
    const key = JSON.stringify(clause);
    const bit = this.#bits.get(key) ?? this.#clauses.push(clause) - 1;
    this.#bits.set(key, bit);
    return bit;
  }

  plan(): ListPlan {
    return {
      path: this.#path,
      slots: this.table.slots,
      clauses: this.#clauses,
      quantifiers: this.#quantifiers,
    };
  }
}
