import { expect, test } from 'vitest';
import type { Bucket } from '../../src/run/bucket.ts';
import { ManyClausesMemory } from '../../src/run/many-clauses-memory.ts';
import { Verdict } from '../../src/run/verdict.ts';

function bucket(id: number, width: number): Bucket {
  return { id, width, masks: new Int32Array(0), rules: new Int32Array(width * 32) };
}

const BUCKETS = [bucket(0, 1), bucket(1, 1), bucket(2, 3)];

/** A memory, and which set of clauses each of its verdicts is of. */
function memoryOfNames(): { memory: ManyClausesMemory; names: Map<Verdict, string>; made: () => number } {
  const names = new Map<Verdict, string>();
  let made = 0;
  const memory = new ManyClausesMemory((of, holding) => {
    const verdict = new Verdict([], [], []);
    names.set(verdict, nameOf(of, holding));
    made += 1;
    return verdict;
  });
  return { memory, names, made: () => made };
}

function nameOf({ id, width }: Bucket, holding: Int32Array): string {
  return `${id}:${holding.subarray(0, width).join()}`;
}

/** Many sets, alike in most words. */
function* sets(count: number): Generator<[Bucket, Int32Array]> {
  for (let index = 0; index < count; index += 1) {
    const of = BUCKETS[index % 3] as Bucket;
    yield [of, Int32Array.of(index % 5 === 0 ? index : -index, index >> 7, 1 << (index % 32))];
  }
}

test('a set has its own verdict, however many there are, and whatever was forgotten', () => {
  const { memory, names } = memoryOfNames();
  for (const round of [1, 2]) {
    for (const [of, holding] of sets(40_000)) {
      expect(`${round} ${names.get(memory.verdict(of, holding))}`).toBe(`${round} ${nameOf(of, holding)}`);
    }
  }
});

test('a verdict is made once while it is remembered', () => {
  const { memory, made } = memoryOfNames();
  const distinct = new Set([...sets(9000)].map(([of, holding]) => nameOf(of, holding))).size;
  for (let round = 0; round < 3; round += 1)
    for (const [of, holding] of sets(9000)) memory.verdict(of, holding);
  expect(made()).toBe(distinct);
});
