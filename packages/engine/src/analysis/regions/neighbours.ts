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
  const known = new WeakMap<Region, readonly number[]>();
  const find = (region: Region): readonly number[] => {
    const candidates = fewest(region, listings) ?? every;
    const found = candidates.filter((index) => mayOverlap(regions[index] ?? [], region));
    return candidates === every ? found : [...new Set(found)].sort((a, b) => a - b);
  };
  return {
    of(region) {
      const found = known.get(region) ?? find(region);
      known.set(region, found);
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

/** The candidates by the axis on which there are fewest. */
function fewest(region: Region, listings: readonly Listing[]): readonly number[] | null {
  let best: { readonly count: number; readonly place: number; readonly classes: readonly number[] } | null =
    null;
  for (const [place, { byClass, wide }] of listings.entries()) {
    const classes = classesIn(region, place);
    if (classes === null) continue;
    const count = classes.reduce((sum, one) => sum + (byClass.get(one)?.length ?? 0), wide.length);
    if (best === null || count < best.count) best = { count, place, classes };
  }
  if (best === null) return null;
  const { byClass, wide } = listings[best.place] ?? {
    byClass: new Map<number, readonly number[]>(),
    wide: [],
  };
  return [...wide, ...best.classes.flatMap((one) => byClass.get(one) ?? [])];
}
