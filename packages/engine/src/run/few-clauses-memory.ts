import type { Bucket } from './bucket.ts';
import type { Verdict } from './verdict.ts';

/** So many clauses have few enough sets for a list of all of them. */
const FEW = 8;

export function hasFewClauses({ rules }: Bucket): boolean {
  return rules.length <= FEW;
}

/** The verdict of every set of clauses that was met to hold in a bucket of few, by its bits. */
export class FewClausesMemory {
  readonly #make: (bucket: Bucket, holding: Int32Array) => Verdict;
  readonly #verdicts: readonly (Verdict | null)[][];

  constructor(buckets: readonly Bucket[], make: (bucket: Bucket, holding: Int32Array) => Verdict) {
    this.#make = make;
    this.#verdicts = buckets.map((bucket) =>
      hasFewClauses(bucket) ? new Array<Verdict | null>(2 ** bucket.rules.length).fill(null) : [],
    );
  }

  verdict(bucket: Bucket, holding: Int32Array): Verdict {
    const verdicts = this.#verdicts[bucket.id] as (Verdict | null)[];
    const bits = holding[0] as number;
    const known = verdicts[bits] as Verdict | null;
    if (known !== null) return known;
    const verdict = this.#make(bucket, holding);
    verdicts[bits] = verdict;
    return verdict;
  }
}
