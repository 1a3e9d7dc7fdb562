import type { CheckedPolicy } from '@shouze/dsl';
import type { OutcomeView, Sample } from './protocol.ts';
import { type Deciding, decideSamples } from './samples.ts';

/** Outcomes by sample. */
export type Outcomes = ReadonlyMap<string, OutcomeView>;

/** Outcomes of the samples by policy: undoing a change shows its outcomes at once, and no work is done twice. */
export interface OutcomeMemory {
  /** As far as decided. */
  known(policy: CheckedPolicy): Outcomes;
  /** Whether a sample took long last time; long enough to keep a waiting question waiting. */
  isSlow(sample: Sample): boolean;
  /** @returns false where the work was given up */
  decide(policy: CheckedPolicy, samples: readonly Sample[], stale: () => boolean): Promise<boolean>;
  /** To be called when the samples change. */
  forget(): void;
}

/** Policies that are remembered, the published one among them. */
const REMEMBERED = 8;
/** In milliseconds. */
const SLOW = 60;

/** Outcomes depend on the policy's meaning alone, so its hash is their name. */
export function createOutcomeMemory(options: Pick<Deciding, 'tools' | 'pause'>): OutcomeMemory {
  const byHash = new Map<string, Map<string, OutcomeView>>();
  const costs = new Map<string, number>();

  const remembered = ({ hash }: CheckedPolicy): Map<string, OutcomeView> => {
    const outcomes = byHash.get(hash) ?? new Map<string, OutcomeView>();
    // What was used last stands last; what was not used for longest goes.
    byHash.delete(hash);
    byHash.set(hash, outcomes);
    const [oldest] = byHash.keys();
    if (byHash.size > REMEMBERED && oldest !== undefined) byHash.delete(oldest);
    return outcomes;
  };

  return {
    known: remembered,
    isSlow: ({ id }) => (costs.get(id) ?? 0) > SLOW,
    decide: (policy, samples, stale) =>
      decideSamples(policy, samples, remembered(policy), { ...options, stale, costs }),
    forget() {
      byHash.clear();
      costs.clear();
    },
  };
}
