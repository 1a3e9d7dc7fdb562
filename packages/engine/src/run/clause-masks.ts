import type { MatterPlan, RuleIndex } from '../compile/plan.ts';
import { FALSE, TRUE } from '../compile/truth-codes.ts';
import { type Bucket, type BucketClause, fillBucket, OWN } from './bucket.ts';
import { Joint } from './joint.ts';

/** What a case's codes select. */
export interface Selection {
  readonly bucket: Bucket;
  /** Masks of the clauses that may hold: what all of them let hold is what is left. */
  readonly masks: readonly number[];
  /** Of those that hold; null where nothing is unknown, so that these are the same. */
  readonly sure: readonly number[] | null;
}

/** Before the codes are known. */
export const NOTHING_SELECTED: Selection = {
  bucket: { id: 0, width: 0, masks: new Int32Array(0), rules: new Int32Array(0) },
  masks: [],
  sure: null,
};

/** The clauses of a plan as bits: in the bucket that a case's codes lead to, the masks that they select are and-ed. */
export class ClauseMasks {
  readonly #bucketBy: number | null;
  readonly #joints: readonly Joint[];
  /** Of all joints, one after the other: of each its first mask, and where it ends among the slots and their steps. */
  readonly #firsts: Int32Array;
  readonly #ends: Int32Array;
  readonly #slots: Int32Array;
  readonly #steps: Int32Array;
  /** As many as there are joints: lists that are made as long as they become are made sooner. */
  readonly #none: readonly number[];
  readonly buckets: readonly Bucket[];

  constructor({ index, slots }: Pick<MatterPlan, 'index' | 'slots'>) {
    const sizeOf = (slot: number): number => slots[slot]?.size ?? 0;
    const joints: Joint[] = [];
    let masks = 0;
    // One without slots lets everything hold.
    for (const joint of index.joints.length > 0 ? index.joints : [[]]) {
      const made = new Joint(joint, joint.map(sizeOf), OWN + 1 + masks);
      masks += made.count;
      joints.push(made);
    }
    this.#bucketBy = index.bucketBy;
    this.#joints = joints;
    this.#none = joints.map(() => 0);
    this.#firsts = Int32Array.from(joints, ({ first }) => first);
    this.#ends = Int32Array.from(
      joints,
      (_, joint) => joints.slice(0, joint + 1).flatMap(({ slots: of }) => of).length,
    );
    this.#slots = Int32Array.from(joints.flatMap(({ slots: of }) => of));
    this.#steps = Int32Array.from(joints.flatMap(({ steps }) => steps));
    const codes = index.bucketBy === null ? 1 : sizeOf(index.bucketBy);
    const clauses = bucketClauses(index, codes, truthTables(index, sizeOf));
    this.buckets = clauses.map((left, code) => fillBucket(code, left, joints, masks));
  }

  /** Words of the widest mask. */
  get width(): number {
    return this.buckets.reduce((most, { width }) => Math.max(most, width), 0);
  }

  select(codes: readonly number[]): Selection {
    const code = this.#bucketBy === null ? 0 : (codes[this.#bucketBy] ?? 0);
    const bucket = this.buckets[code];
    if (!bucket) throw new RangeError(`slot ${this.#bucketBy} has no code ${code}`);
    const { width } = bucket;
    const firsts = this.#firsts;
    const ends = this.#ends;
    const slots = this.#slots;
    const steps = this.#steps;
    const masks = this.#none.slice();
    let isOpen = this.#bucketBy !== null && code === 0;
    let place = 0;
    for (let joint = 0; joint < firsts.length; joint += 1) {
      let mask = firsts[joint] as number;
      for (const end = ends[joint] as number; place < end; place += 1) {
        const digit = codes[slots[place] as number] as number;
        if (digit === 0) isOpen = true;
        mask += digit * (steps[place] as number);
      }
      masks[joint] = mask * width;
    }
    return { bucket, masks, sure: isOpen ? this.#sure(codes, masks, width) : null };
  }

  #sure(codes: readonly number[], masks: readonly number[], width: number): readonly number[] {
    return [
      OWN,
      ...this.#joints.map((joint, index) => (masks[index] ?? 0) + width * joint.stepToSure(codes)),
    ];
  }
}

/** By code of the bucket slot, the clauses that it leaves. */
function bucketClauses(
  { bucketBy, clauses }: RuleIndex,
  codes: number,
  tableAt: TableAt,
): readonly (readonly BucketClause[])[] {
  const left = Array.from({ length: codes }, (): BucketClause[] => []);
  for (let at = 0; at < clauses.length; ) {
    const [rule = 0, count = 0] = [clauses[at], clauses[at + 1]];
    at += 2;
    const truths = new Map<number, Uint8Array>();
    for (const end = at + 2 * count; at < end; at += 2) {
      const slot = clauses[at] ?? 0;
      truths.set(slot, tableAt(slot, clauses[at + 1] ?? 0));
    }
    const ofBucket = bucketBy === null ? undefined : truths.get(bucketBy);
    for (const [code, bucket] of left.entries()) {
      const own = ofBucket ? (ofBucket[code] ?? FALSE) : TRUE;
      if (own !== FALSE) bucket.push({ rule, own, truths });
    }
  }
  return left;
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
