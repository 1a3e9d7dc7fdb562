import { mayOverlap, type Region } from './region.ts';

/** Longer sets of classes are looked through one by one. */
const LONGEST_LISTED = 12;

/** Who shares cases with whom, as far as regions tell, without comparing each with each. */
export interface Neighbours {
  /** By number, those that the region may overlap with, itself among them if it is one of them; in order. */
  readonly of: (region: Region) => readonly number[];
}

/** On one axis: by class, the regions that reach into it; apart, those that reach into too many. */
interface Listing {
  readonly byClass: ReadonlyMap<number, readonly number[]>;
  readonly wide: readonly number[];
}

export function neighboursIn(regions: readonly Region[]): Neighbours {
  const length = Math.max(0, ...regions.map((region) => region.length));
  const listings = Array.from({ length }, (_, place) => listed(regions, place));
  const every = regions.map((_, index) => index);
  const candidates = new Map<string, readonly number[]>();
  const known = new Map<Region, readonly number[] | null>(regions.map((region) => [region, null]));
  const find = (region: Region): readonly number[] => {
    const classes = listings.map((_, place) => classesIn(region, place));
    // No class at all is something else than any.
    const key = classes.map((ofPlace) => (ofPlace === null ? '*' : ofPlace.join())).join(' ');
    // Rows of a table share cells: what these list is put together once.
    const near = candidates.get(key) ?? onAllAxes(classes, listings) ?? every;
    candidates.set(key, near);
    return near.filter((index) => mayOverlap(regions[index] ?? [], region));
  };
  return {
    of(region) {
      const found = known.get(region) ?? find(region);
      if (known.has(region)) known.set(region, found);
      return found;
    },
  };
}

function listed(regions: readonly Region[], place: number): Listing {
  const byClass = new Map<number, number[]>();
  const wide: number[] = [];
  for (const [index, region] of regions.entries()) {
    const classes = classesIn(region, place);
    if (classes === null) wide.push(index);
    else {
      for (const one of classes) {
        const there = byClass.get(one);
        if (there === undefined) byClass.set(one, [index]);
        else there.push(index);
      }
    }
  }
  return { byClass, wide };
}

/** Null where there are too many, as where any will do. */
function classesIn(region: Region, place: number): readonly number[] | null {
  const set = region[place];
  if (set === undefined) return null;
  const classes: number[] = [];
  for (let index = 0; index < set.length; index += 2) {
    const [first, last] = [set[index] ?? 0, set[index + 1] ?? 0];
    if (classes.length + last - first >= LONGEST_LISTED) return null;
    for (let one = first; one <= last; one += 1) classes.push(one);
  }
  return classes;
}

/** Those that the axes list for the classes, each once and in order; null where none lists any. */
function onAllAxes(
  classes: readonly (readonly number[] | null)[],
  listings: readonly Listing[],
): readonly number[] | null {
  const lists = listings
    .flatMap(({ byClass, wide }, place) => {
      const ofPlace = classes[place] ?? null;
      return ofPlace === null ? [] : [[wide, ...ofPlace.map((one) => byClass.get(one) ?? [])]];
    })
    .sort((a, b) => sizeOf(a) - sizeOf(b));
  return lists.reduce<readonly number[] | null>((all, list) => {
    if (all !== null && all.length <= FEW) return all;
    const listed = list.reduce(inEither, []);
    return all === null ? listed : inBoth(all, listed);
  }, null);
}

/** So few are compared sooner than listed. */
const FEW = 16;

function sizeOf(lists: readonly (readonly number[])[]): number {
  return lists.reduce((sum, list) => sum + list.length, 0);
}

/** Both ascend, and so does what comes of them; the same below. */
function inEither(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const all: number[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [first, second] = [a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY];
    all.push(Math.min(first, second));
    if (first <= second) i += 1;
    if (second <= first) j += 1;
  }
  return all;
}

function inBoth(a: readonly number[], b: readonly number[]): readonly number[] {
  const both: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [first, second] = [a[i] ?? 0, b[j] ?? 0];
    if (first === second) both.push(first);
    if (first <= second) i += 1;
    if (second <= first) j += 1;
  }
  return both;
}
