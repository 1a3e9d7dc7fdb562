import type { CheckedPolicy } from '@shouze/dsl';
import type { Calendar } from '@shouze/engine';
import { createLabeller } from './labels.ts';
import { BAD_FACTS, outcomeOf } from './outcome.ts';
import type { OutcomeView, Sample } from './protocol.ts';
import type { Tools } from './tools.ts';

/** How long one slice may keep the worker from hearing the next order, in milliseconds. */
const SLICE = 12;

export interface Deciding {
  readonly tools: Tools;
  /** Lets waiting orders in. */
  readonly pause: () => Promise<void>;
  /** True once the answer is no longer wanted. */
  readonly stale: () => boolean;
  /** By sample: how long it took last time, in milliseconds. Written here. */
  readonly costs: Map<string, number>;
  /** Is shown what is there at each pause. */
  readonly onPart?: (outcomes: ReadonlyMap<string, OutcomeView>) => void;
}

/**
 * Decides every sample in slices, those first that were quick last time: a case with much unknown may take longer
 * than all others together.
 * @returns an outcome by sample; null where the answer was given up
 */
export async function decideSamples(
  policy: CheckedPolicy,
  samples: readonly Sample[],
  { tools, pause, stale, costs, onPart }: Deciding,
): Promise<ReadonlyMap<string, OutcomeView> | null> {
  const calendar = tools.calendarFor(policy);
  const outcomes = new Map<string, OutcomeView>();
  let sliceStart = performance.now();
  for (const sample of quickestFirst(samples, costs)) {
    const started = performance.now();
    if (started - sliceStart + (costs.get(sample.id) ?? 0) > SLICE) {
      onPart?.(outcomes);
      await pause();
      if (stale()) return null;
      sliceStart = performance.now();
    }
    outcomes.set(sample.id, decideSample(policy, calendar, sample, tools));
    costs.set(sample.id, performance.now() - started);
  }
  return outcomes;
}

function quickestFirst(samples: readonly Sample[], costs: ReadonlyMap<string, number>): readonly Sample[] {
  return samples.toSorted((a, b) => (costs.get(a.id) ?? 0) - (costs.get(b.id) ?? 0));
}

export function decideSample(
  policy: CheckedPolicy,
  calendar: Calendar,
  sample: Sample,
  tools: Tools,
): OutcomeView {
  const checked = tools.checkFacts(policy, sample.facts);
  if (!checked.ok) return BAD_FACTS;
  return outcomeOf(tools.decide(policy, checked.facts, calendar), createLabeller(policy, sample.facts));
}
