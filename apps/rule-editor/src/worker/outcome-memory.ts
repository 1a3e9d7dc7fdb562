import type { CheckedPolicy } from '@shouze/dsl';
import type { OutcomeView, Sample } from './protocol.ts';
import { type Deciding, decideSamples } from './samples.ts';

type Outcomes = ReadonlyMap<string, OutcomeView>;

/** Outcomes of the samples by policy: undoing a change shows its outcomes at once. */
export interface OutcomeMemory {
  known(policy: CheckedPolicy): Outcomes | null;
  /** @returns null where the answer was given up */
  outcomes(
    policy: CheckedPolicy,
    samples: readonly Sample[],
    options: Pick<Deciding, 'stale' | 'onPart'>,
  ): Promise<Outcomes | null>;
  /** To be called when the samples change. */
  forget(): void;
}

/** Policies that are remembered, the published one among them. */
const REMEMBERED = 8;

/** Outcomes depend on the policy's meaning alone, so its hash is their name. */
export function createOutcomeMemory(options: Pick<Deciding, 'tools' | 'pause'>): OutcomeMemory {
  const byHash = new Map<string, Outcomes>();
  const costs = new Map<string, number>();

  const remember = (hash: string, outcomes: Outcomes): void => {
    // What was used last stands last; what was not used for longest goes.
    byHash.delete(hash);
    byHash.set(hash, outcomes);
    const [oldest] = byHash.keys();
    if (byHash.size > REMEMBERED && oldest !== undefined) byHash.delete(oldest);
  };

  return {
    known: ({ hash }) => byHash.get(hash) ?? null,
    async outcomes(policy, samples, { stale, onPart }) {
      const deciding = { ...options, stale, costs, ...(onPart ? { onPart } : {}) };
      const made = byHash.get(policy.hash) ?? (await decideSamples(policy, samples, deciding));
      if (made !== null) remember(policy.hash, made);
      return made;
    },
    forget() {
      byHash.clear();
      costs.clear();
    },
  };
}
