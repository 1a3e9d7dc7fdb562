import { type ClassSet, doMeet, meeting } from './class-set.ts';

/**
 * The cases whose fields lie in these classes, by the place of each axis; undefined where the field may be anything.
 * Empty as soon as one of the sets is.
 */
export type Region = readonly (ClassSet | undefined)[];

export const EVERYTHING: Region = [];

export function isEmpty(region: Region): boolean {
  return region.some((set) => set?.length === 0);
}

export function commonRegion(a: Region, b: Region): Region {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, place) => {
    const [first, second] = [a[place], b[place]];
    return first && second ? meeting(first, second) : (first ?? second);
  });
}

/** False only where no case lies in both. */
export function mayOverlap(a: Region, b: Region): boolean {
  for (let place = 0; place < a.length; place += 1) {
    const [first, second] = [a[place], b[place]];
    if (first !== undefined && second !== undefined && !doMeet(first, second)) return false;
  }
  return true;
}
