/**
 * A function of unknown facts as an ordered decision diagram: a fork asks for one fact and has a branch for each of its
 * values. Forks stand in the order of their levels and are shared, so that equal functions are one and the same object:
 * a fact has a say if, and only if, the diagram forks on it.
 * @see Bryant, "Graph-based algorithms for Boolean function manipulation", IEEE Trans. Comput. 35 (1986)
 */
export type Diagram<T> = Leaf<T> | Fork<T>;

interface Leaf<T> {
  readonly kind: 'leaf';
  readonly id: number;
  /** Below all forks. */
  readonly level: number;
  readonly value: T;
}

interface Fork<T> {
  readonly kind: 'fork';
  readonly id: number;
  /** Which fact is asked for. */
  readonly level: number;
  readonly branches: readonly Diagram<T>[];
}

/** Steps of building diagrams, past which a case is too much: some tenths of a second. */
const STEPS = 200_000;

/** Thrown by whatever builds a diagram; who began it answers without one. */
export class TooManySteps extends Error {}

/** Makes the diagrams of one case. */
export class Diagrams {
  #steps = 0;
  #ids = 0;
  readonly #forks = new Map<string, Fork<unknown>>();

  /** Leaves of one type. @param keyOf equal for values that are the same */
  leaves<T>(keyOf: (value: T) => string): (value: T) => Diagram<T> {
    const known = new Map<string, Leaf<T>>();
    return (value) => {
      const key = keyOf(value);
      const leaf = known.get(key) ?? { kind: 'leaf', id: this.#nextId(), level: Infinity, value };
      known.set(key, leaf);
      return leaf;
    };
  }

  /** The branch that the fact's value leads to; the fact may stand anywhere in the order. */
  choose<T>(level: number, branches: readonly Diagram<T>[]): Diagram<T> {
    return this.#choose(level, branches, new Map());
  }

  #choose<T>(level: number, given: readonly Diagram<T>[], done: Map<string, Diagram<T>>): Diagram<T> {
    this.#step(given.length);
    const branches = given.map((branch, index) => branchAt(branch, level, index));
    const top = Math.min(...branches.map((branch) => branch.level));
    if (top > level) return this.#fork(level, branches);
    const key = branches.map(({ id }) => id).join();
    const known = done.get(key);
    if (known) return known;
    const made = this.#fork(
      top,
      Array.from({ length: widthAt(branches, top) }, (_, index) =>
        this.#choose(
          level,
          branches.map((branch) => branchAt(branch, top, index)),
          done,
        ),
      ),
    );
    done.set(key, made);
    return made;
  }

  map<T, U>(diagram: Diagram<T>, of: (value: T) => Diagram<U>): Diagram<U> {
    const done = new Map<number, Diagram<U>>();
    const visit = (at: Diagram<T>): Diagram<U> => {
      const known = done.get(at.id);
      if (known) return known;
      // What a leaf is mapped to may itself fork, on facts of any level.
      const made = at.kind === 'leaf' ? of(at.value) : this.choose(at.level, at.branches.map(visit));
      done.set(at.id, made);
      return made;
    };
    return visit(diagram);
  }

  /** The function of both values. */
  combine<A, B, U>(a: Diagram<A>, b: Diagram<B>, of: (a: A, b: B) => Diagram<U>): Diagram<U> {
    const done = new Map<number, Map<number, Diagram<U>>>();
    const visit = (left: Diagram<A>, right: Diagram<B>): Diagram<U> => {
      if (left.kind === 'leaf' && right.kind === 'leaf') return of(left.value, right.value);
      const row = done.get(left.id) ?? new Map<number, Diagram<U>>();
      done.set(left.id, row);
      const known = row.get(right.id);
      if (known) return known;
      const level = Math.min(left.level, right.level);
      const width = widthAt([left, right], level);
      const branches = Array.from({ length: width }, (_, index) =>
        visit(branchAt(left, level, index), branchAt(right, level, index)),
      );
      const made = this.choose(level, branches);
      row.set(right.id, made);
      return made;
    };
    return visit(a, b);
  }

  /** The one function where the condition is true, the other where it is false. */
  either<T>(condition: Diagram<boolean>, yes: Diagram<T>, no: Diagram<T>): Diagram<T> {
    const done = new Map<string, Diagram<T>>();
    const visit = (at: Diagram<boolean>, whenTrue: Diagram<T>, whenFalse: Diagram<T>): Diagram<T> => {
      if (at.kind === 'leaf') return at.value ? whenTrue : whenFalse;
      if (whenTrue === whenFalse) return whenTrue;
      const key = `${at.id},${whenTrue.id},${whenFalse.id}`;
      const known = done.get(key);
      if (known) return known;
      const level = Math.min(at.level, whenTrue.level, whenFalse.level);
      const width = widthAt([at, whenTrue, whenFalse], level);
      const branches = Array.from({ length: width }, (_, index) =>
        visit(
          branchAt(at, level, index),
          branchAt(whenTrue, level, index),
          branchAt(whenFalse, level, index),
        ),
      );
      const made = this.choose(level, branches);
      done.set(key, made);
      return made;
    };
    return visit(condition, yes, no);
  }

  /** What is left of the function once the fact is known. */
  given<T>(diagram: Diagram<T>, level: number, index: number): Diagram<T> {
    const done = new Map<number, Diagram<T>>();
    const visit = (at: Diagram<T>): Diagram<T> => {
      if (at.kind === 'leaf' || at.level >= level) return branchAt(at, level, index);
      const known = done.get(at.id);
      if (known) return known;
      const made = this.#fork(at.level, at.branches.map(visit));
      done.set(at.id, made);
      return made;
    };
    return visit(diagram);
  }

  #fork<T>(level: number, branches: readonly Diagram<T>[]): Diagram<T> {
    const [first] = branches;
    if (first && branches.every((branch) => branch === first)) return first;
    const key = `${level}:${branches.map(({ id }) => id).join()}`;
    // INVARIANT: branches with the same ids are the same objects, so that a known fork has the same type of leaves.
    const known = this.#forks.get(key) as Fork<T> | undefined;
    if (known) return known;
    const made: Fork<T> = { kind: 'fork', id: this.#nextId(), level, branches };
    this.#forks.set(key, made);
    return made;
  }

  #step(width: number): void {
    this.#steps += width;
    if (this.#steps > STEPS) throw new TooManySteps('the unknown facts have too many completions');
  }

  #nextId(): number {
    this.#ids += 1;
    return this.#ids;
  }
}

function branchAt<T>(at: Diagram<T>, level: number, index: number): Diagram<T> {
  return at.kind === 'fork' && at.level === level ? (at.branches[index] ?? at) : at;
}

function widthAt(all: readonly Diagram<unknown>[], level: number): number {
  for (const at of all) if (at.kind === 'fork' && at.level === level) return at.branches.length;
  return 0;
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

/** How many forks and leaves there are. */
export function sizeOf(diagrams: readonly Diagram<unknown>[]): number {
  let size = 0;
  for (const diagram of diagrams) {
    walk(diagram, () => {
      size += 1;
    });
  }
  return size;
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
