import { BELOW_ALL, branchAt, type Diagram, type Leaf, widthAt } from './diagram.ts';
import { KnownResults } from './known-results.ts';
import { UniqueForks } from './unique-forks.ts';

/** Steps of building diagrams, past which a case is too much: some tenths of a second. */
const STEPS = 300_000;

/** Thrown by whatever builds a diagram; who began it answers without one. */
export class TooManySteps extends Error {}

/** An operation on up to three functions. */
interface Operation<A, B, C, U> {
  readonly id: number;
  /** What it comes to without looking further; null: it has to. */
  readonly early?: (a: Diagram<A>, b: Diagram<B>, c: Diagram<C>) => Diagram<U> | null;
  /** Of values. */
  readonly of: (a: A, b: B, c: C) => Diagram<U>;
}

/** Stands for what an operation is not applied to. */
const NONE: Leaf<null> = { kind: 'leaf', id: 0, level: BELOW_ALL, value: null };

/** Operations that mean the same whenever they are applied. */
const EITHER = 1;
const GIVEN = 2;

/** Makes the diagrams of one case. */
export class Diagrams {
  #steps = 0;
  #ids = 0;
  #operations = GIVEN;
  readonly #forks = new UniqueForks();
  readonly #known = new KnownResults();

  /** Leaves of one type. @param keyOf equal for values that are the same */
  leaves<T>(keyOf: (value: T) => string): (value: T) => Diagram<T> {
    const known = new Map<string, Leaf<T>>();
    // Most values come again as the same object: their keys need not be made again.
    const met = new Map<T, Leaf<T>>();
    return (value) => {
      const same = met.get(value);
      if (same) return same;
      const key = keyOf(value);
      const leaf = known.get(key) ?? { kind: 'leaf', id: this.#nextId(), level: BELOW_ALL, value };
      known.set(key, leaf);
      met.set(value, leaf);
      return leaf;
    };
  }

  /** The branch that the fact's value leads to; the fact may stand anywhere in the order. */
  choose<T>(level: number, branches: readonly Diagram<T>[]): Diagram<T> {
    return topOf(branches) > level ? this.#fork(level, branches) : this.#choose(level, branches, new Map());
  }

  #choose<T>(level: number, given: readonly Diagram<T>[], done: Map<string, Diagram<T>>): Diagram<T> {
    const branches = given.map((branch, index) => branchAt(branch, level, index));
    const top = topOf(branches);
    if (top > level) return this.#fork(level, branches);
    const key = branches.map(({ id }) => id).join();
    const known = done.get(key);
    if (known) return known;
    this.#step(branches.length);
    const width = Math.max(...branches.map((branch) => widthAt(branch, top)));
    const chosen = Array.from({ length: width }, (_, index) =>
      this.#choose(
        level,
        branches.map((branch) => branchAt(branch, top, index)),
        done,
      ),
    );
    const made = this.#fork(top, chosen);
    done.set(key, made);
    return made;
  }

  /** @param of what a value is mapped to may itself fork, on facts of any level */
  map<T, U>(diagram: Diagram<T>, of: (value: T) => Diagram<U>): Diagram<U> {
    return this.#apply({ id: this.#nextOperation(), of }, diagram, NONE, NONE);
  }

  /** The function of both values. */
  combine<A, B, U>(a: Diagram<A>, b: Diagram<B>, of: (a: A, b: B) => Diagram<U>): Diagram<U> {
    return this.#apply({ id: this.#nextOperation(), of }, a, b, NONE);
  }

  /** The function of both values where the condition is true, the first as it is where it is false. */
  combineWhere<A, B>(
    condition: Diagram<boolean>,
    a: Diagram<A>,
    b: Diagram<B>,
    of: (a: A, b: B) => Diagram<A>,
  ): Diagram<A> {
    const operation: Operation<A, B, boolean, A> = {
      id: this.#nextOperation(),
      early: (left, _, when) => (when.kind === 'leaf' && !when.value ? left : null),
      of,
    };
    return this.#apply(operation, a, b, condition);
  }

  /** The one function where the condition is true, the other where it is false. */
  either<T>(condition: Diagram<boolean>, yes: Diagram<T>, no: Diagram<T>): Diagram<T> {
    const early = (
      when: Diagram<boolean>,
      whenTrue: Diagram<T>,
      whenFalse: Diagram<T>,
    ): Diagram<T> | null => {
      if (when.kind === 'leaf') return when.value ? whenTrue : whenFalse;
      return whenTrue === whenFalse ? whenTrue : null;
    };
    // INVARIANT: early answers wherever the condition is a leaf.
    return this.#apply({ id: EITHER, early, of: () => yes }, condition, yes, no);
  }

  #apply<A, B, C, U>(
    operation: Operation<A, B, C, U>,
    a: Diagram<A>,
    b: Diagram<B>,
    c: Diagram<C>,
  ): Diagram<U> {
    const early = operation.early?.(a, b, c) ?? null;
    if (early !== null) return early;
    // INVARIANT: one operation has results of one type.
    const known = this.#known.find(operation.id, a.id, b.id, c.id) as Diagram<U> | undefined;
    if (known) return known;
    const made =
      a.kind === 'leaf' && b.kind === 'leaf' && c.kind === 'leaf'
        ? operation.of(a.value, b.value, c.value)
        : this.#branch(operation, a, b, c);
    this.#known.add(operation.id, a.id, b.id, c.id, made);
    return made;
  }

  #branch<A, B, C, U>(
    operation: Operation<A, B, C, U>,
    a: Diagram<A>,
    b: Diagram<B>,
    c: Diagram<C>,
  ): Diagram<U> {
    const level = Math.min(a.level, b.level, c.level);
    const width = Math.max(widthAt(a, level), widthAt(b, level), widthAt(c, level));
    this.#step(width);
    const branches: Diagram<U>[] = [];
    for (let index = 0; index < width; index += 1) {
      const [inA, inB, inC] = [
        branchAt(a, level, index),
        branchAt(b, level, index),
        branchAt(c, level, index),
      ];
      branches.push(this.#apply(operation, inA, inB, inC));
    }
    return this.choose(level, branches);
  }

  /** What is left of the function once the fact is known. */
  given<T>(diagram: Diagram<T>, level: number, index: number): Diagram<T> {
    if (diagram.kind === 'leaf' || diagram.level >= level) return branchAt(diagram, level, index);
    const known = this.#known.find(GIVEN, diagram.id, level, index);
    if (known) return known as Diagram<T>;
    const made = this.#fork(
      diagram.level,
      diagram.branches.map((branch) => this.given(branch, level, index)),
    );
    this.#known.add(GIVEN, diagram.id, level, index, made);
    return made;
  }

  #fork<T>(level: number, branches: readonly Diagram<T>[]): Diagram<T> {
    const [first] = branches;
    if (first && branches.every((branch) => branch === first)) return first;
    return this.#forks.of(level, branches, () => ({ kind: 'fork', id: this.#nextId(), level, branches }));
  }

  #step(width: number): void {
    this.#steps += width;
    if (this.#steps > STEPS) throw new TooManySteps('the unknown facts have too many completions');
  }

  #nextOperation(): number {
    this.#operations += 1;
    return this.#operations;
  }

  #nextId(): number {
    this.#ids += 1;
    return this.#ids;
  }
}

function topOf(branches: readonly Diagram<unknown>[]): number {
  let top = BELOW_ALL;
  for (const { level } of branches) if (level < top) top = level;
  return top;
}
