import type { FactValue } from '../../facts/fact-value.ts';
import { type Gap, isGap } from '../gap.ts';
import { type Settlement, settle } from '../settle.ts';
import type { Situation } from '../situation.ts';
import { criticalValues, valueKey } from './critical-values.ts';

/** What a case comes to, for every value of each unknown fact that its evaluation comes upon. */
export type Completions = Settled | Branching | Unexplored;

export interface Settled {
  readonly kind: 'settled';
  readonly settlement: Settlement;
}

export interface Branching {
  readonly kind: 'branching';
  readonly gap: Gap;
  /** By `valueKey`. */
  readonly branches: ReadonlyMap<string, Completions>;
}

/** The budget was spent. */
export interface Unexplored {
  readonly kind: 'unexplored';
  readonly gap: Gap;
}

/** Evaluations a case; a full one takes well under a second. */
const BUDGET = 20_000;

/** Branches, lazily, on each unknown fact that keeps the case from being settled. */
export function exploreCompletions(situation: Situation): Completions {
  return explore(situation, new Map(), { evaluations: BUDGET });
}

function explore(
  situation: Situation,
  settledRules: Map<string, boolean>,
  budget: { evaluations: number },
): Completions {
  budget.evaluations -= 1;
  const outcome = settle(situation, settledRules);
  if (!isGap(outcome)) return { kind: 'settled', settlement: outcome };
  if (budget.evaluations <= 0) return { kind: 'unexplored', gap: outcome };
  const branches = new Map<string, Completions>();
  for (const value of criticalValues(outcome, situation)) {
    const completed = complete(situation, outcome, value);
    branches.set(valueKey(value), explore(completed, new Map(settledRules), budget));
  }
  return { kind: 'branching', gap: outcome, branches };
}

function complete(situation: Situation, gap: Gap, value: FactValue): Situation {
  return { ...situation, completion: new Map(situation.completion).set(gap.path, { gap, value }) };
}

/** The settlements of all completions that were explored. */
export function* settlementsIn(tree: Completions): Generator<Settlement> {
  if (tree.kind === 'settled') yield tree.settlement;
  if (tree.kind === 'branching') for (const branch of tree.branches.values()) yield* settlementsIn(branch);
}

export function isFullyExplored(tree: Completions): boolean {
  if (tree.kind !== 'branching') return tree.kind === 'settled';
  return [...tree.branches.values()].every(isFullyExplored);
}

/** Merges what comes to the same: a branching whose branches all settle alike asks for nothing. */
export function reduce(tree: Completions): Completions {
  if (tree.kind !== 'branching') return tree;
  const branches = new Map([...tree.branches].map(([value, branch]) => [value, reduce(branch)]));
  const [first, ...others] = branches.values();
  if (first?.kind === 'settled') {
    const { key } = first.settlement;
    if (others.every((other) => other.kind === 'settled' && other.settlement.key === key)) return first;
  }
  return { ...tree, branches };
}
