import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Axes } from '../../src/analysis/regions/axes.ts';
import { listedAxis } from '../../src/analysis/regions/axis.ts';
import {
  type ClassSet,
  doMeet,
  isWithin,
  meeting,
  union,
  without,
} from '../../src/analysis/regions/class-set.ts';
import { neighboursIn } from '../../src/analysis/regions/neighbours.ts';
import { mayOverlap, type Region } from '../../src/analysis/regions/region.ts';
import { uncoveredIn } from '../../src/analysis/regions/uncovered.ts';
import { policy } from '../kit/policy.ts';
import { vocabulary } from '../kit/vocabulary.ts';

const CLASSES = 6;

/** As a set of numbers. */
const some = fc.uniqueArray(fc.integer({ min: 0, max: CLASSES - 1 }));

function runsOf(numbers: readonly number[]): ClassSet {
  return numbers.reduce<ClassSet>((all, number) => union(all, [number, number]), []);
}

function numbersIn(set: ClassSet): readonly number[] {
  return Array.from({ length: CLASSES }, (_, number) => number).filter((number) =>
    doMeet(set, [number, number]),
  );
}

describe('sets of classes', () => {
  it('are what sets of numbers are', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const [first, second] = [new Set(a), new Set(b)];
        const [left, right] = [runsOf(a), runsOf(b)];
        const sorted = (numbers: Iterable<number>) => [...numbers].sort((x, y) => x - y);
        expect(numbersIn(left)).toEqual(sorted(first));
        expect(numbersIn(meeting(left, right))).toEqual(sorted(first.intersection(second)));
        expect(numbersIn(union(left, right))).toEqual(sorted(first.union(second)));
        expect(numbersIn(without(left, right))).toEqual(sorted(first.difference(second)));
        expect(isWithin(left, right)).toBe(first.isSubsetOf(second));
        expect(doMeet(left, right)).toBe(!first.isDisjointFrom(second));
        for (const set of [left, union(left, right), without(left, right)])
          expect(
            set.every((bound, index) => index < 1 || index % 2 === 1 || bound > (set[index - 1] ?? 0) + 1),
          ).toBe(true);
      }),
    );
  });
});

const [matter] = vocabulary.matters.values();
if (matter === undefined) throw new Error('no matter');
const axis = listedAxis([0, 1, 2, 3, 4, 5], false, false);
const axes: Axes = { policy: policy({}), matter, list: [axis, axis, axis], places: new Map() };
const region: fc.Arbitrary<Region> = fc.array(fc.option(some.map(runsOf), { nil: undefined, freq: 2 }), {
  minLength: 0,
  maxLength: 3,
});

/** All cases of the region, one by one. */
function casesIn(one: Region): ReadonlySet<string> {
  const all = axis.all;
  const [a, b, c] = [0, 1, 2].map((place) => numbersIn(one[place] ?? all));
  return new Set((a ?? []).flatMap((x) => (b ?? []).flatMap((y) => (c ?? []).map((z) => `${x} ${y} ${z}`))));
}

describe('regions', () => {
  it('are covered or not as their cases are, one by one', () => {
    fc.assert(
      fc.property(region, fc.array(region, { maxLength: 6 }), (whole, covers) => {
        const left = covers.reduce(
          (cases, cover) => cases.difference(casesIn(cover)),
          new Set(casesIn(whole)),
        );
        const free = uncoveredIn(whole, covers, axes);
        expect(free === null).toBe(left.size === 0);
        if (free) expect(casesIn(free).isSubsetOf(left)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('know their neighbours', () => {
    fc.assert(
      fc.property(
        fc.array(region, { maxLength: 12 }),
        fc.array(region, { maxLength: 4 }),
        (regions, others) => {
          const neighbours = neighboursIn(regions);
          // One after the other: what was found for one says nothing wrong of the next.
          for (const one of [...others, ...regions]) {
            const expected = regions.flatMap((other, index) => (mayOverlap(other, one) ? [index] : []));
            expect(neighbours.of(one)).toEqual(expected);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
