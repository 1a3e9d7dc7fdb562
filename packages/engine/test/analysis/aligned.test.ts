import { expect, it } from 'vitest';
import { aligned } from '../../src/analysis/questions/aligned.ts';
import { pick, seeded } from './oracle/random-policy.ts';

function pairsOf(first: string, second: string): readonly (readonly [number, number])[] {
  const compared = { areSame: (a: string, b: string) => a === b, textOf: (item: string) => item };
  const { pairs, onlyFirst, onlySecond } = aligned([...first], [...second], compared);
  expect([...pairs.keys(), ...onlyFirst].sort((a, b) => a - b)).toEqual([...[...first].keys()]);
  expect([...pairs.values(), ...onlySecond].sort((a, b) => a - b)).toEqual([...[...second].keys()]);
  return [...pairs];
}

/** The length of the longest common subsequence, by the book. */
function longest(first: string, second: string): number {
  let line = new Array<number>(second.length + 1).fill(0);
  for (const a of first) {
    const next = [0];
    for (const [index, b] of [...second].entries()) {
      next.push(a === b ? (line[index] ?? 0) + 1 : Math.max(line[index + 1] ?? 0, next[index] ?? 0));
    }
    line = next;
  }
  return line.at(-1) ?? 0;
}

it('finds what was put in, taken out, changed and moved', () => {
  expect(pairsOf('abcd', 'abxcd')).toEqual([
    [0, 0],
    [1, 1],
    [2, 3],
    [3, 4],
  ]);
  expect(pairsOf('abcd', 'acd').map(([from]) => from)).toEqual([0, 2, 3]);
  expect(pairsOf('abcdef', 'aecdbf').map(([from]) => from)).toEqual([0, 2, 3, 5]);
  expect(pairsOf('', 'a')).toEqual([]);
});

it('pairs the same only, none twice and none across another, and as many as can be', () => {
  const random = seeded(5);
  for (let round = 0; round < 500; round += 1) {
    const letters = [...'abcdefgh'];
    const shuffled = (): string =>
      letters
        .filter(() => random() < 0.8)
        .toSorted(() => random() - 0.5)
        .join('');
    const [first, second] = [shuffled(), round % 2 ? shuffled() : pick(random, ['abcdefgh', 'hgfedcba'])];
    const pairs = pairsOf(first, second);
    for (const [from, to] of pairs) expect(first[from]).toBe(second[to]);
    expect(pairs.map(([, to]) => to)).toEqual(pairs.map(([, to]) => to).toSorted((a, b) => a - b));
    expect(pairs).toHaveLength(longest(first, second));
  }
});
