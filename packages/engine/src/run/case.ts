import type { Decision } from '../evaluate/decision.ts';
import type { Facts } from '../facts/fact-value.ts';
import type { Row } from './row.ts';

/** The facts of one case, ready to be decided: what conditions ask is told by codes. */
export interface Case {
  readonly id: string | null;
  readonly row: Row;
  /** Null: everybody is on duty. */
  readonly inactive: ReadonlySet<string> | null;
  /** By the index of the matter's slot. */
  readonly codes: number[];
  /** By the index of the plan's list. */
  readonly lists: Elements[];
  /** By the plan of its matter. */
  readonly decide: (of: Case) => Decision;
  /** For the reference interpreter. */
  readonly source: Facts | JsonText;
}

/** Of one case, read without fault. */
type JsonText = string;

/** The elements of one list and which clauses hold of each. */
export interface Elements {
  /** Null: the list is unknown. */
  readonly rows: readonly Row[] | null;
  /** Bits of the clauses that hold, so many words an element: first of any element at all, then of each. */
  readonly holds: readonly number[];
  /** Bits of the clauses that hold or may hold; where nothing is unknown, the same list. */
  readonly maybe: readonly number[];
}
