import type { Axes } from './axes.ts';
import { type ClassSet, isWithin, meeting, run } from './class-set.ts';
import { commonRegion, isEmpty, mayOverlap, type Region } from './region.ts';

/** Past so many comparisons of regions the question is left to the search. */
const MOST_COMPARED = 2_000_000;

/**
 * A part of the region that none of the others reaches into; null where they cover it all, undefined where that was
 * too much to find out. The region is halved where the others end, until a half is covered by one of them or touched
 * by none.
 */
export function uncoveredIn(
  region: Region,
  covers: readonly Region[],
  { list }: Axes,
): Region | null | undefined {
  let left = MOST_COMPARED;
  const all = (place: number): ClassSet => list[place]?.all ?? [];
  const look = (part: Region, over: readonly Region[]): Region | null | undefined => {
    if (isEmpty(part)) return null;
    left -= over.length;
    if (left < 0) return undefined;
    const touching = over.filter((cover) => mayOverlap(cover, part));
    if (touching.length === 0) return part;
    const cut = cutOf(part, touching, all);
    if (cut === null) return null;
    const halves = [run(Number.NEGATIVE_INFINITY, cut.at - 1), run(cut.at, Number.POSITIVE_INFINITY)];
    for (const half of halves) {
      const found = look(cutTo(part, cut.place, half, all), touching);
      if (found !== null) return found;
    }
    return null;
  };
  return look(
    region,
    covers.filter((cover) => !isEmpty(cover)),
  );
}

interface Cut {
  readonly place: number;
  /** The first class of the upper half. */
  readonly at: number;
}

/** Where most of the covers that leave some of the region out end on one axis; null where one leaves nothing out. */
function cutOf(part: Region, covers: readonly Region[], all: (place: number) => ClassSet): Cut | null {
  const ends: number[][] = [];
  for (const cover of covers) {
    let isWhole = true;
    for (let place = 0; place < cover.length; place += 1) {
      const set = cover[place];
      const here = part[place] ?? all(place);
      if (set === undefined || isWithin(here, set)) continue;
      isWhole = false;
      const there = ends[place] ?? [];
      ends[place] = there;
      addEnds(set, here, there);
    }
    if (isWhole) return null;
  }
  const place = [...ends.keys()].reduce(
    (best, one) => ((ends[one]?.length ?? 0) > (ends[best]?.length ?? 0) ? one : best),
    0,
  );
  const sorted = (ends[place] ?? []).sort((a, b) => a - b);
  return { place, at: sorted[Math.floor(sorted.length / 2)] ?? 0 };
}

/** The classes at which a run of the set begins, or has ended, inside of what is here. */
function addEnds(set: ClassSet, here: ClassSet, ends: number[]): void {
  const [first, last] = [here[0] ?? 0, here.at(-1) ?? 0];
  for (let index = 0; index < set.length; index += 1) {
    const at = (set[index] ?? 0) + (index % 2);
    if (at > first && at <= last) ends.push(at);
  }
}

function cutTo(part: Region, place: number, half: ClassSet, all: (place: number) => ClassSet): Region {
  const own = commonRegion(part, []);
  return Array.from({ length: Math.max(own.length, place + 1) }, (_, index) =>
    index === place ? meeting(part[place] ?? all(place), half) : own[index],
  );
}
