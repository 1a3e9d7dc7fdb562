import type { MatterPlan } from '../compile/plan.ts';
import { type Bucket, fillBucket, OWN } from './bucket.ts';
import type { BucketClause } from './bucket-clauses.ts';
import { Joint } from './joint.ts';

/**
 * The clauses of a plan as bits: in the bucket that a case's codes lead to, the masks that they select are and-ed. One at
 * a time uses it: where the masks begin is written down in one place.
 */
export class ClauseMasks {
  readonly #bucketBy: number | null;
  readonly #joints: readonly Joint[];
  /** Of all joints, one after the other: of each its first mask, and where it ends among the slots and their steps. */
  readonly #firsts: Int32Array;
  readonly #ends: Int32Array;
  readonly #slots: Int32Array;
  readonly #steps: Int32Array;
  /** By joint, where the mask begins that a case's codes select. */
  readonly #starts: Int32Array;
  readonly buckets: readonly Bucket[];

  /** @param clauses by bucket */
  constructor(
    { index, slots }: Pick<MatterPlan, 'index' | 'slots'>,
    clauses: readonly (readonly BucketClause[])[],
  ) {
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
    this.#firsts = Int32Array.from(joints, ({ first }) => first);
    this.#ends = Int32Array.from(
      joints,
      (_, joint) => joints.slice(0, joint + 1).flatMap(({ slots: of }) => of).length,
    );
    this.#slots = Int32Array.from(joints.flatMap(({ slots: of }) => of));
    this.#steps = Int32Array.from(joints.flatMap(({ steps }) => steps));
    this.#starts = new Int32Array(joints.length);
    this.buckets = clauses.map((left, code) => fillBucket(code, left, joints, masks));
  }

  /** Words of the widest mask. */
  get width(): number {
    return this.buckets.reduce((most, { width }) => Math.max(most, width), 0);
  }

  /** @throws RangeError for a code that its slot has not */
  bucketOf(codes: readonly number[]): Bucket {
    const code = this.#bucketBy === null ? 0 : (codes[this.#bucketBy] as number);
    const bucket = this.buckets[code];
    if (!bucket) throw new RangeError(`slot ${this.#bucketBy} has no code ${code}`);
    return bucket;
  }

  /**
   * Which clauses of the bucket may hold.
   * @param into takes their bits
   * @returns whether all of them do: nothing is unknown that any clause of the plan asks
   */
  meet(bucket: Bucket, codes: readonly number[], into: Int32Array): boolean {
    const { width } = bucket;
    const firsts = this.#firsts;
    const ends = this.#ends;
    const slots = this.#slots;
    const steps = this.#steps;
    const starts = this.#starts;
    let isKnown = this.#bucketBy === null || bucket.id !== 0;
    let place = 0;
    for (let joint = 0; joint < firsts.length; joint += 1) {
      let mask = firsts[joint] as number;
      for (const end = ends[joint] as number; place < end; place += 1) {
        const digit = codes[slots[place] as number] as number;
        if (digit === 0) isKnown = false;
        mask += digit * (steps[place] as number);
      }
      starts[joint] = mask * width;
    }
    meetMasks(bucket, starts, into);
    return isKnown;
  }

  /** Which clauses of the bucket hold. @param into takes their bits */
  meetSure(bucket: Bucket, codes: readonly number[], into: Int32Array): void {
    const { width, masks } = bucket;
    this.meet(bucket, codes, into);
    for (const [joint, start] of this.#starts.entries()) {
      this.#starts[joint] = start + width * (this.#joints[joint]?.stepToSure(codes) ?? 0);
    }
    meetMasks(bucket, this.#starts, into);
    for (let word = 0; word < width; word += 1) {
      into[word] = (into[word] ?? 0) & (masks[OWN * width + word] ?? 0);
    }
  }
}

/** The clauses that all of the masks let hold. @param starts where they begin */
function meetMasks({ masks, width }: Bucket, starts: Int32Array, into: Int32Array): void {
  meetFour(masks, width, starts, 0, into, null);
  for (let joint = FOUR; joint < starts.length; joint += FOUR)
    meetFour(masks, width, starts, joint, into, into);
}

/** Masks that are met at a time, so that few words are written that are no result. */
const FOUR = 4;

/** @param joint the first of the four, the last one standing for those that there are not @param before met already */
function meetFour(
  masks: Int32Array,
  width: number,
  starts: Int32Array,
  joint: number,
  into: Int32Array,
  before: Int32Array | null,
): void {
  const most = starts.length - 1;
  const first = starts[joint] as number;
  const second = starts[Math.min(joint + 1, most)] as number;
  const third = starts[Math.min(joint + 2, most)] as number;
  const fourth = starts[Math.min(joint + 3, most)] as number;
  for (let word = 0; word < width; word += 1) {
    const met =
      (masks[first + word] as number) &
      (masks[second + word] as number) &
      (masks[third + word] as number) &
      (masks[fourth + word] as number);
    into[word] = before === null ? met : met & (before[word] as number);
  }
}
