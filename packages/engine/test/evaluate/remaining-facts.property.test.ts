import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Diagram, levelsIn } from '../../src/evaluate/unknowns/diagram.ts';
import { Diagrams } from '../../src/evaluate/unknowns/diagrams.ts';
import { independentOf } from '../../src/evaluate/unknowns/independent-functions.ts';
import { layersOf } from '../../src/evaluate/unknowns/layers.ts';
import { averageRemaining } from '../../src/evaluate/unknowns/remaining-facts.ts';

const FACTS = 4;
const VALUES = 3;

/** A function of some facts by its table: a value for every combination. */
const table = fc.array(fc.integer({ min: 0, max: 2 }), {
  minLength: VALUES ** FACTS,
  maxLength: VALUES ** FACTS,
});

/** Few facts of many have a say, so that answers often leave little. */
const sparse = fc
  .tuple(table, fc.subarray([0, 1, 2, 3]))
  .map(([values, heard]) => (at: readonly number[]) => {
    const index = at.reduce((sum, value, fact) => sum * VALUES + (heard.includes(fact) ? value : 0), 0);
    return values[index] ?? 0;
  });

function diagramOf(
  made: Diagrams,
  leaf: (value: number) => Diagram<number>,
  of: (at: readonly number[]) => number,
) {
  const build = (at: readonly number[]): Diagram<number> =>
    at.length === FACTS
      ? leaf(of(at))
      : made.choose(
          at.length,
          Array.from({ length: VALUES }, (_, value) => build([...at, value])),
        );
  return build([]);
}

test('what remains after an answer is counted as if what is left were made', () => {
  const seen = { some: 0, follows: 0 };
  fc.assert(
    fc.property(fc.array(sparse, { minLength: 1, maxLength: 3 }), fc.nat(FACTS - 1), (functions, level) => {
      const made = new Diagrams();
      const leaf = made.leaves<number>(String);
      const diagrams = functions.map((of) => diagramOf(made, leaf, of));
      if (!levelsIn(diagrams).has(level)) return;
      const left = Array.from({ length: VALUES }, (_, index) =>
        diagrams.map((one) => made.given(one, level, index)),
      );
      const answers = new Map(left.map((those) => [those.map(({ id }) => id).join(), levelsIn(those).size]));
      const counts = [...answers.values()];
      const average = counts.reduce((sum, count) => sum + count, 0) / counts.length;
      const independent = independentOf(diagrams.map(layersOf));
      expect(averageRemaining(independent, level)).toBe(average);
      seen.some += Number(average > 0);
      seen.follows += Number(independent.length < diagrams.length);
    }),
    { numRuns: 500 },
  );
  expect(Math.min(seen.some, seen.follows)).toBeGreaterThan(20);
});

test('of functions that follow from each other one is left, and of constants none', () => {
  const made = new Diagrams();
  const leaf = made.leaves<number>(String);
  const one = diagramOf(made, leaf, ([a = 0, b = 0]) => 3 * a + b);
  const coarser = diagramOf(made, leaf, ([a = 0]) => Number(a > 1));
  const other = diagramOf(made, leaf, ([, , c = 0]) => c);
  const renamed = diagramOf(made, leaf, ([a = 0, b = 0]) => 100 - 3 * a - b);
  const tops = independentOf([leaf(7), coarser, one, other, renamed].map(layersOf)).map(({ top }) => top);
  expect(tops).toEqual([one, other]);
});
