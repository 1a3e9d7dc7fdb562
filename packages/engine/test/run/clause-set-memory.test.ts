import { expect, test } from 'vitest';
import type { Bucket } from '../../src/run/bucket.ts';
import { ClauseSetMemory } from '../../src/run/clause-set-memory.ts';

function bucket(id: number, width: number): Bucket {
  return { id, width, masks: new Int32Array(0), rules: new Int32Array(width * 32) };
}

const BUCKETS = [bucket(0, 1), bucket(1, 1), bucket(2, 3)];

interface Named {
  readonly name: string;
}

/** A memory whose verdicts tell which set of clauses they are of. */
function memoryOfNames(): { memory: ClauseSetMemory<Named>; made: () => number } {
  let made = 0;
  const memory = new ClauseSetMemory((of, holding) => {
    made += 1;
    return { name: nameOf(of, holding) };
  });
  return { memory, made: () => made };
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
  const { memory } = memoryOfNames();
  for (const round of [1, 2]) {
    for (const [of, holding] of sets(40_000)) {
      expect(`${round} ${memory.verdict(of, holding).name}`).toBe(`${round} ${nameOf(of, holding)}`);
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
