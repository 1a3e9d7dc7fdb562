/**
 * A function of unknown facts as an ordered decision diagram: a fork asks for one fact and has a branch for each of its
 * values. Forks stand in the order of their levels and are shared, so that equal functions are one and the same object:
 * a fact has a say if, and only if, the diagram forks on it.
 * @see Bryant, "Graph-based algorithms for Boolean function manipulation", IEEE Trans. Comput. 35 (1986)
 */
export type Diagram<T> = Leaf<T> | Fork<T>;

export interface Leaf<T> {
  readonly kind: 'leaf';
  readonly id: number;
  /** Below all forks. */
  readonly level: number;
  readonly value: T;
}

export interface Fork<T> {
  readonly kind: 'fork';
  readonly id: number;
  /** Which fact is asked for. */
  readonly level: number;
  readonly branches: readonly Diagram<T>[];
}

/** The level of leaves: the largest number that engines keep without a box. */
export const BELOW_ALL = 2 ** 30 - 1;

/** What is left of the function where the fact of the level has its value of the index: no fork may stand above the level. */
export function branchAt<T>(at: Diagram<T>, level: number, index: number): Diagram<T> {
  return at.kind === 'fork' && at.level === level ? (at.branches[index] ?? at) : at;
}

/** How many values the fact of the level has; none where the function does not ask for it first. */
export function widthAt(at: Diagram<unknown>, level: number): number {
  return at.kind === 'fork' && at.level === level ? at.branches.length : 0;
}

/** Everything that the function may come to. */
export function valuesIn<T>(diagram: Diagram<T>): readonly T[] {
  const values: T[] = [];
  walk(diagram, (at) => {
    if (at.kind === 'leaf') values.push(at.value);
  });
  return values;
}

/** The levels of the facts that have a say in any of the functions. */
export function levelsIn(diagrams: readonly Diagram<unknown>[]): ReadonlySet<number> {
  const levels = new Set<number>();
  for (const diagram of diagrams) {
    walk(diagram, (at) => {
      if (at.kind === 'fork') levels.add(at.level);
    });
  }
  return levels;
}

function walk<T>(diagram: Diagram<T>, meet: (at: Diagram<T>) => void): void {
  const met = new Set<number>();
  const visit = (at: Diagram<T>): void => {
    if (met.has(at.id)) return;
    met.add(at.id);
    meet(at);
    if (at.kind === 'fork') for (const branch of at.branches) visit(branch);
  };
  visit(diagram);
}
