import type { MatterPlan, RuleIndex } from '../compile/plan.ts';
import { FALSE, TRUE } from '../compile/truth-codes.ts';

/** A clause of the rules in a bucket: all that is known of it but its place there. */
export interface BucketClause {
  readonly rule: number;
  /** Truth by the bucket's own code. */
  readonly own: number;
  /** Of each slot that the clause tests, the bucket's own too: truth by code. */
  readonly truths: ReadonlyMap<number, Uint8Array>;
}

/** By code of the slot that splits the clauses into buckets, those that it leaves; one list where none does. */
export function bucketClauses({
  index,
  slots,
}: Pick<MatterPlan, 'index' | 'slots'>): readonly (readonly BucketClause[])[] {
  const { bucketBy, clauses } = index;
  const sizeOf = (slot: number): number => slots[slot]?.size ?? 0;
  const tableAt = truthTables(index, sizeOf);
  const buckets = Array.from({ length: bucketBy === null ? 1 : sizeOf(bucketBy) }, (): BucketClause[] => []);
  for (let at = 0; at < clauses.length; ) {
    const [rule = 0, count = 0] = [clauses[at], clauses[at + 1]];
    at += 2;
    const truths = new Map<number, Uint8Array>();
    for (const end = at + 2 * count; at < end; at += 2) {
      const slot = clauses[at] ?? 0;
      truths.set(slot, tableAt(slot, clauses[at + 1] ?? 0));
    }
    const ofBucket = bucketBy === null ? undefined : truths.get(bucketBy);
    for (const [code, bucket] of buckets.entries()) {
      const own = ofBucket ? (ofBucket[code] ?? FALSE) : TRUE;
      if (own !== FALSE) bucket.push({ rule, own, truths });
    }
  }
  return buckets;
}

type TableAt = (slot: number, place: number) => Uint8Array;

/** The slot's truth tables, each made once. */
function truthTables({ tables }: RuleIndex, sizeOf: (slot: number) => number): TableAt {
  const made = new Map<number, Uint8Array>();
  return (slot, place) => {
    const table = made.get(place) ?? Uint8Array.from(tables.slice(place, place + sizeOf(slot)));
    made.set(place, table);
    return table;
  };
}
