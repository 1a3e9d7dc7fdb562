import { valueKey } from '../../../src/evaluate/completion/critical-values.ts';
import { type Gap, isGap } from '../../../src/evaluate/gap.ts';
import { type Settlement, settle } from '../../../src/evaluate/settle.ts';
import type { Situation } from '../../../src/evaluate/situation.ts';
import { UnknownFacts } from '../../../src/evaluate/unknowns/unknown-facts.ts';
import type { FactValue } from '../../../src/facts/fact-value.ts';

/** What a case comes to, for every value of each unknown fact that its evaluation comes upon: one by one. */
export type Completions = Settled | Branching;

interface Settled {
  readonly kind: 'settled';
  readonly settlement: Settlement;
}

interface Branching {
  readonly kind: 'branching';
  readonly gap: Gap;
  /** By `valueKey`. */
  readonly branches: ReadonlyMap<string, Completions>;
}

/** Null where there are more than so many. */
export function completionsOf(situation: Situation, most: number): Completions | null {
  const unknowns = new UnknownFacts(situation);
  let left = most;
  const explore = (at: Situation): Completions => {
    left -= 1;
    const outcome = settle(at, new Map());
    if (!isGap(outcome)) return { kind: 'settled', settlement: outcome };
    const branches = new Map<string, Completions>();
    for (const value of unknowns.of(outcome).values) {
      if (left > 0) branches.set(valueKey(value), explore(complete(at, outcome, value)));
    }
    return { kind: 'branching', gap: outcome, branches };
  };
  const tree = explore(situation);
  return left > 0 ? tree : null;
}

function complete(situation: Situation, gap: Gap, value: FactValue): Situation {
  return { ...situation, completion: new Map(situation.completion).set(gap.path, { gap, value }) };
}

/** The settlements of all completions. */
export function* settlementsIn(tree: Completions): Generator<Settlement> {
  if (tree.kind === 'settled') yield tree.settlement;
  else for (const branch of tree.branches.values()) yield* settlementsIn(branch);
}
