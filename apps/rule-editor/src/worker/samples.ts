import type { CheckedPolicy } from '@shouze/dsl';
import { createLabeller } from './labels.ts';
import { BAD_FACTS, outcomeOf } from './outcome.ts';
import type { OutcomeView, Sample } from './protocol.ts';
import type { Tools } from './tools.ts';

/** How long one slice may keep the worker from hearing the next order, in milliseconds. */
const SLICE = 12;

export interface Deciding {
  readonly tools: Tools;
  /** Lets waiting orders in: resolves in a later task. */
  readonly pause: () => Promise<void>;
  /** True once the answer is no longer wanted. */
  readonly stale: () => boolean;
  /** By sample: how long it took last time, in milliseconds. Written here. */
  readonly costs: Map<string, number>;
}

/**
 * Decides samples in slices and adds what they come to.
 * @param outcomes by sample; those that are there already are not decided again
 * @returns false where the work was given up; what was decided until then is kept
 */
export async function decideSamples(
  policy: CheckedPolicy,
  samples: readonly Sample[],
  outcomes: Map<string, OutcomeView>,
  { tools, pause, stale, costs }: Deciding,
): Promise<boolean> {
  let sliceStart = performance.now();
  for (const sample of samples) {
    if (outcomes.has(sample.id)) continue;
    const started = performance.now();
    if (started - sliceStart + (costs.get(sample.id) ?? 0) > SLICE) {
      await pause();
      if (stale()) return false;
      sliceStart = performance.now();
    }
    const before = performance.now();
    outcomes.set(sample.id, decideSample(policy, sample, tools));
    costs.set(sample.id, performance.now() - before);
  }
  return true;
}

function decideSample(policy: CheckedPolicy, sample: Sample, tools: Tools): OutcomeView {
  const checked = tools.checkFacts(policy, sample.facts);
  if (!checked.ok) return BAD_FACTS;
  return outcomeOf(tools.decide(policy, checked.facts), createLabeller(policy, sample.facts));
}
