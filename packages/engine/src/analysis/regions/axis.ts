import type { ComparisonOperator } from '../../evaluate/comparison.ts';
import { type ClassSet, meeting, run, union, without } from './class-set.ts';

/** A value that a condition names; null is `空`. Dates are day numbers. */
export type Named = string | number | boolean | null;

/** The classes into which the conditions of a policy part the values of one field. */
export interface Axis {
  /** The classes that a case may have at all. */
  readonly all: ClassSet;
  /** The class of `空`; -1 where the field is never none. */
  readonly none: number;
  /** The class of a value that was named when the axis was made, or of any other. */
  readonly classOf: (value: Named) => number;
  /**
   * The classes that compare so with a value that was named.
   * @throws RangeError for a number that was not: it would part a class
   */
  readonly matching: (operator: ComparisonOperator, value: Named) => ClassSet;
  /** Equal for axes with the same classes. */
  readonly describe: () => string;
}

/**
 * A class for each value.
 * @param isOpen whether there are further values: these make up one class
 */
export function listedAxis(values: Iterable<Named>, isOpen: boolean, isOptional: boolean): Axis {
  const classes = new Map([...values].map((value, index) => [value, index]));
  const other = isOpen ? classes.size : -1;
  const none = isOptional ? classes.size + Number(isOpen) : -1;
  const all = run(0, classes.size + Number(isOpen) + Number(isOptional) - 1);
  const classOf = (value: Named): number => (value === null ? none : (classes.get(value) ?? other));
  const matching = (operator: ComparisonOperator, value: Named): ClassSet => {
    const own = classOf(value);
    const same = own === -1 ? [] : run(own, own);
    return operator === 'is' ? same : operator === 'is-not' ? without(all, same) : [];
  };
  const describe = (): string => JSON.stringify([[...classes.keys()], all]);
  return { all, none, classOf, matching, describe };
}

/** The numbers that an axis stands for at all. */
export interface Extent {
  readonly first: number | null;
  /** Not in it. */
  readonly end: number | null;
}

/** A class for each point, and for what lies between two of them. */
export function orderedAxis(
  points: Iterable<number>,
  isWhole: boolean,
  isOptional: boolean,
  { first, end }: Extent,
): Axis {
  const bounds = [first, end].filter((bound) => bound !== null);
  const sorted = [...new Set([...points, ...bounds])].sort((a, b) => a - b);
  const classes = new Map<number, number>();
  let next = Math.min(1, sorted.length);
  for (const [index, point] of sorted.entries()) {
    const before = sorted[index - 1];
    const isGap = before !== undefined && !(isWhole && point === before + 1);
    classes.set(point, next + Number(isGap));
    next += Number(isGap) + 1;
  }
  const last = next;
  const none = isOptional ? last + 1 : -1;
  const classAt = (bound: number | null): number | undefined =>
    bound === null ? undefined : classes.get(bound);
  const numbers = run(classAt(first) ?? 0, (classAt(end) ?? last + 1) - 1);
  const all = union(numbers, isOptional ? run(none, none) : []);
  const classOf = (value: Named): number => {
    if (typeof value !== 'number') return none;
    const own = classes.get(value);
    if (own !== undefined) return own;
    const above = sorted.find((point) => point > value);
    return above === undefined ? last : (classes.get(above) ?? last) - 1;
  };
  const matching = (operator: ComparisonOperator, value: Named): ClassSet => {
    if (typeof value === 'number' && !classes.has(value))
      throw new RangeError(`${value} was not named when the axis was made`);
    const own = classOf(value);
    const same = own === -1 ? [] : meeting(run(own, own), all);
    if (operator === 'is') return same;
    if (operator === 'is-not') return without(all, same);
    if (typeof value !== 'number') return [];
    const bounds = { lt: [0, own - 1], lte: [0, own], gt: [own + 1, last], gte: [own, last] } as const;
    const [from, to] = bounds[operator];
    return meeting(run(from, to), all);
  };
  const describe = (): string => JSON.stringify([sorted, all]);
  return { all, none, classOf, matching, describe };
}
