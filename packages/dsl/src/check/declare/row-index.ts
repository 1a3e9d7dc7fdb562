import { areDisjoint, type Region } from './table-region.ts';

/** A row of a table with what tells rows apart. */
export interface IndexedRow<R> {
  readonly row: R;
  /** Equal for rows that may well hold at once. */
  readonly result: string;
  /** By condition column. */
  readonly regions: readonly Region[];
}

/** Rows of one column by the values that they let through; positions are ascending. */
interface Column {
  readonly byValue: Map<string | number, number[]>;
  /** Rows that are not a set of values there. */
  readonly others: number[];
}

/** The rows of one table, so that each need not be held against all before it. */
export function createRowIndex<R>(): { clash(next: IndexedRow<R>): R | null } {
  const rows: IndexedRow<R>[] = [];
  const columns: Column[] = [];
  return {
    /** Enters a row. @returns the first one before it that may hold at once with another result */
    clash(next) {
      const found = firstOf(candidates(next, columns), (at) => clashes(rows[at], next));
      enter(next, rows.push(next) - 1, columns);
      return found === null ? null : (rows[found]?.row ?? null);
    },
  };
}

/** In the column that leaves the fewest; every row shares a value with those, or is no set there. */
function candidates({ regions }: IndexedRow<unknown>, columns: readonly Column[]): readonly number[][] {
  const lists = columns.map(({ byValue, others }, at) => {
    const region = regions[at];
    const lists =
      region?.kind === 'set' ? region.values.map((value) => byValue.get(value) ?? []) : byValue.values();
    return [others, ...lists];
  });
  const size = (positions: readonly number[][]): number =>
    positions.reduce((sum, list) => sum + list.length, 0);
  return lists.toSorted((a, b) => size(a) - size(b))[0] ?? [];
}

function firstOf(lists: readonly (readonly number[])[], isIt: (at: number) => boolean): number | null {
  let first: number | null = null;
  for (const list of lists) {
    const found = list.find((at) => (first !== null && at >= first) || isIt(at));
    if (found !== undefined && (first === null || found < first)) first = found;
  }
  return first;
}

/** No column tells them apart. */
function clashes(a: IndexedRow<unknown> | undefined, b: IndexedRow<unknown>): boolean {
  if (a === undefined || a.result === b.result) return false;
  return a.regions.every((region, at) => {
    const other = b.regions[at];
    return other === undefined || !areDisjoint(region, other);
  });
}

function enter({ regions }: IndexedRow<unknown>, position: number, columns: Column[]): void {
  regions.forEach((region, at) => {
    columns[at] ??= { byValue: new Map(), others: [] };
    const { byValue, others } = columns[at];
    if (region.kind !== 'set') others.push(position);
    else
      for (const value of new Set(region.values)) {
        const list = byValue.get(value) ?? [];
        list.push(position);
        byValue.set(value, list);
      }
  });
}
