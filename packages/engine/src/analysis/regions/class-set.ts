/**
 * Some of a field's classes of values, which are numbered from 0: sorted runs `[first, last, first, last, …]` that
 * neither meet nor touch each other.
 */
export type ClassSet = readonly number[];

/** From the first to the last, both in it; empty where they are the wrong way round. */
export function run(first: number, last: number): ClassSet {
  return first <= last ? [first, last] : [];
}

export function meeting(a: ClassSet, b: ClassSet): ClassSet {
  const met: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const first = Math.max(a[i] ?? 0, b[j] ?? 0);
    const [endA, endB] = [a[i + 1] ?? 0, b[j + 1] ?? 0];
    if (first <= Math.min(endA, endB)) met.push(first, Math.min(endA, endB));
    if (endA < endB) i += 2;
    else j += 2;
  }
  return met;
}

export function doMeet(a: ClassSet, b: ClassSet): boolean {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [endA, endB] = [a[i + 1] ?? 0, b[j + 1] ?? 0];
    if (Math.max(a[i] ?? 0, b[j] ?? 0) <= Math.min(endA, endB)) return true;
    if (endA < endB) i += 2;
    else j += 2;
  }
  return false;
}

export function union(a: ClassSet, b: ClassSet): ClassSet {
  const runs: number[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const fromA = j >= b.length || (i < a.length && (a[i] ?? 0) <= (b[j] ?? 0));
    const [first, last] = fromA ? [a[i] ?? 0, a[i + 1] ?? 0] : [b[j] ?? 0, b[j + 1] ?? 0];
    if (fromA) i += 2;
    else j += 2;
    const before = runs.at(-1);
    if (before !== undefined && first <= before + 1) runs[runs.length - 1] = Math.max(before, last);
    else runs.push(first, last);
  }
  return runs;
}

/** What of `a` is not in `b`. */
export function without(a: ClassSet, b: ClassSet): ClassSet {
  const gaps: number[] = [];
  let next = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < b.length; j += 2) {
    gaps.push(next, (b[j] ?? 0) - 1);
    next = (b[j + 1] ?? 0) + 1;
  }
  gaps.push(next, Number.POSITIVE_INFINITY);
  return meeting(a, gaps);
}

export function isWithin(a: ClassSet, b: ClassSet): boolean {
  let j = 0;
  for (let i = 0; i < a.length; i += 2) {
    while (j < b.length && (b[j + 1] ?? 0) < (a[i] ?? 0)) j += 2;
    if (j >= b.length || (b[j] ?? 0) > (a[i] ?? 0) || (b[j + 1] ?? 0) < (a[i + 1] ?? 0)) return false;
  }
  return true;
}
