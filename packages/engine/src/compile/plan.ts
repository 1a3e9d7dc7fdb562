import type { CheckedCondition, CheckedPath, Direction, Term } from '@shouze/dsl';

/**
 * A checked policy prepared for deciding: which rules hold is looked up in tables over small codes. Plain JSON.
 *
 * Every fact that conditions speak of becomes a code of a closed vocabulary, once a case (a slot). Conditions become
 * clauses: conjunctions of truth tables over slots. The code of the slot that selects most leads to a bucket of
 * clauses: few are told apart by asking one code after the other, of many for each code of the other slots a mask has one
 * bit for each clause that it lets hold, and those of all slots are and-ed. Outcomes are read from the policy itself.
 */
export interface Plan {
  readonly format: 1;
  /** Hash of the policy that it was compiled from: it runs with no other. */
  readonly policy: string;
  readonly matters: Readonly<Record<string, MatterPlan>>;
}

export interface MatterPlan {
  readonly matter: string;
  /** Of the matter's own record. */
  readonly slots: readonly Slot[];
  readonly lists: readonly ListPlan[];
  /** Competing rules in an order of precedence, then standing ones: their indexes are used below. */
  readonly rules: readonly RulePlan[];
  /** How many of the rules compete. */
  readonly competing: number;
  readonly otherwise: string | null;
  /** Null where some bar is beyond the compiled form: the reference decides such matters. */
  readonly bars: readonly BarPlan[] | null;
  readonly index: RuleIndex;
}

/**
 * What a fact is told apart by. Codes: 0 the fact is unknown, 1 it is none; of tests and quantifiers 0 unknown,
 * 1 false, 2 true.
 */
export type Slot =
  /** 2 no, 3 yes. */
  | { readonly kind: 'yesno'; readonly path: CheckedPath; readonly size: 4 }
  /** 2 + the index of the value, of enum members and units. */
  | {
      readonly kind: 'members';
      readonly path: CheckedPath;
      readonly members: readonly string[];
      readonly size: number;
    }
  /** Between the points at 2, 4, 6 …; on them at 3, 5, 7 … */
  | {
      readonly kind: 'ordered';
      readonly path: CheckedPath;
      readonly points: readonly (number | string)[];
      readonly size: number;
    }
  /** 2 any other, 3 + the index of the name: persons and texts, which are compared for equality alone. */
  | {
      readonly kind: 'named';
      readonly path: CheckedPath;
      readonly names: readonly string[];
      readonly size: number;
    }
  /** A condition evaluated by itself: over values, or by the reference interpreter. */
  | {
      readonly kind: 'test';
      readonly by: 'values' | 'reference';
      readonly condition: CheckedCondition;
      readonly size: 3;
    }
  | { readonly kind: 'quantifier'; readonly list: number; readonly quantifier: number; readonly size: 3 };

/** Truth by code: 0 false, 1 unknown, 3 true; so that `&` is Kleene's and, `|` his or. */
export type TruthTable = readonly number[];

/** A conjunction; slots of the element as `elementSlot(index)`, below zero. */
export type Clause = readonly { readonly slot: number; readonly truth: TruthTable }[];

/** All that is asked about the elements of one list. */
export interface ListPlan {
  readonly path: CheckedPath;
  /** Of each element. */
  readonly slots: readonly Slot[];
  /** One bit each of an element's mask. */
  readonly clauses: readonly Clause[];
  readonly quantifiers: readonly Quantifier[];
}

export interface Quantifier {
  readonly kind: 'some' | 'no' | 'every' | 'count';
  /** An element satisfies it where one of these clauses holds. */
  readonly clauses: readonly number[];
  readonly count: Count | null;
}

interface Count {
  readonly operator: 'is' | 'is-not' | 'lt' | 'lte' | 'gt' | 'gte';
  readonly bound: Term;
}

export interface RulePlan {
  readonly id: string;
  /** The elements that the outcome sees; null: choosing them is left to the reference. */
  readonly binds: readonly BindingPlan[] | null;
}

export interface BindingPlan {
  readonly binder: string;
  readonly list: number;
  readonly quantifier: number;
  /** Sort keys, read on the element; empty: the first one. */
  readonly take: readonly { readonly path: CheckedPath; readonly direction: Direction | null }[];
}

export interface BarPlan {
  readonly id: string;
  /** The clauses of the matter's own part; empty: always. */
  readonly when: readonly Clause[];
  /** Null: the persons are the matter's. */
  readonly binding: Pick<BindingPlan, 'binder' | 'list' | 'quantifier'> | null;
}

export interface RuleIndex {
  /** The slot by whose code clauses are split into buckets; null: all are in one. */
  readonly bucketBy: number | null;
  /** All other slots that clauses test: those of few codes together, to be looked up at once. */
  readonly joints: readonly (readonly number[])[];
  /**
   * Ascending by rule. Of each clause its rule, how many slots it tests, and for each of these the slot and the place of
   * the truth table in `tables`. A rule holds where one of its clauses does.
   */
  readonly clauses: readonly number[];
  /** Truth tables, one after the other. */
  readonly tables: readonly number[];
}

/** The root of paths from a list's element, in its slots' paths and tests: binders are many, lists few. */
export const ELEMENT = '·';

export function elementSlot(index: number): number {
  return -1 - index;
}
