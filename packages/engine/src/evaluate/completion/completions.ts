import type { FactValue } from '../../facts/fact-value.ts';
import { type Gap, isGap } from '../gap.ts';
import type { SettledTruths } from '../judge.ts';
import { type Settlement, settle } from '../settle.ts';
import type { Situation } from '../situation.ts';
import { criticalValues, valueKey } from './critical-values.ts';

/** What a case comes to, for every value of each unknown fact that its evaluation comes upon. */
export type Completions = Settled | Branching | Unexplored;

interface Settled {
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
interface Unexplored {
  readonly kind: 'unexplored';
  readonly gap: Gap;
}

/** Evaluations a case: some tenths of a second. */
const BUDGET = 5_000;
/** Facts read in all of these: large cases come to an end, too. */
const READS = 2_000_000;
/** Facts completed at once. */
const DEEPEST = 200;
/** Of the evaluations, for each length of an imagined list: its elements prove nothing, and soon show that the list matters. */
const IMAGINED_BUDGET = 250;

/** Branches, lazily, on each unknown fact that keeps the case from being settled. */
export function exploreCompletions(situation: Situation): Completions {
  return explore(situation, new Map(), { evaluations: BUDGET });
}

interface Budget {
  evaluations: number;
}

function explore(situation: Situation, settledRules: SettledTruths, budget: Budget): Completions {
  budget.evaluations -= 1;
  const outcome = settle(situation, settledRules);
  if (!isGap(outcome)) return { kind: 'settled', settlement: outcome };
  const unexplored: Unexplored = { kind: 'unexplored', gap: outcome };
  if (isSpent(budget, situation)) return unexplored;
  const exploreOne = isList(outcome) ? exploreImagined : explore;
  const branches = new Map<string, Completions>();
  for (const value of criticalValues(outcome, situation)) {
    const completed = complete(situation, outcome, value);
    const spent = isSpent(budget, situation);
    branches.set(valueKey(value), spent ? unexplored : exploreOne(completed, new Map(settledRules), budget));
  }
  return { kind: 'branching', gap: outcome, branches };
}

/** With a part of the budget; what is inexact in it adds nothing to imagined lists being no proof. */
function exploreImagined(situation: Situation, settledRules: SettledTruths, budget: Budget): Completions {
  const { trace } = situation;
  const { inexact } = trace;
  const given = Math.min(IMAGINED_BUDGET, budget.evaluations);
  const part: Budget = { evaluations: given };
  const tree = explore(situation, settledRules, part);
  budget.evaluations -= given - part.evaluations;
  trace.inexact = inexact;
  return tree;
}

function isSpent({ evaluations }: Budget, { trace, completion }: Situation): boolean {
  return evaluations <= 0 || trace.reads > READS || completion.size >= DEEPEST;
}

function isList({ field }: Gap): boolean {
  return field.type.kind === 'list';
}

function complete(situation: Situation, gap: Gap, value: FactValue): Situation {
  return { ...situation, completion: new Map(situation.completion).set(gap.path, { gap, value }) };
}

/** The settlements of all completions that were explored. */
export function* settlementsIn(tree: Completions): Generator<Settlement> {
  if (tree.kind === 'settled') yield tree.settlement;
  if (tree.kind === 'branching') for (const branch of tree.branches.values()) yield* settlementsIn(branch);
}

/** Whether all completions were gone through, but for the elements of imagined lists. */
export function isFullyExplored(tree: Completions): boolean {
  if (tree.kind !== 'branching') return tree.kind === 'settled';
  return isList(tree.gap) || [...tree.branches.values()].every(isFullyExplored);
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
