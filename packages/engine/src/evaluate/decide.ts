import type { CheckedPolicy } from '@shouze/dsl';
import type { Calendar } from '../calendar/calendar.ts';
import type { Facts } from '../facts/fact-value.ts';
import { type Completions, exploreCompletions, isFullyExplored, reduce } from './completion/completions.ts';
import { askedFacts, missingFacts } from './completion/missing-facts.ts';
import type { Decision } from './decision.ts';
import { isGap } from './gap.ts';
import { agreedDecision, openDecision, settledDecision } from './report.ts';
import { settle } from './settle.ts';
import { type Situation, situationOf } from './situation.ts';

/**
 * Decides one case. Total and pure: the same policy, facts and calendar give the same decision, byte for byte.
 * @see docs/design/language.md section 4
 */
export function decide(policy: CheckedPolicy, facts: Facts, calendar: Calendar): Decision {
  const situation = situationOf(policy, facts, calendar);
  const settlement = settle(situation, new Map());
  return isGap(settlement) ? decideIncomplete(situation) : settledDecision(settlement, situation);
}

/** Unknown facts have a say: all their completions decide, or the ones that matter are asked for. */
function decideIncomplete(situation: Situation): Decision {
  const tree = exploreCompletions(situation);
  const reduced = reduce(tree);
  if (reduced.kind === 'settled' && isProof(situation)) return agreedDecision(tree, situation);
  const inexact = situation.trace.inexact || reduced.kind === 'settled' || !isFullyExplored(tree);
  return openDecision(factsToAskFor(reduced, tree), inexact, situation);
}

/** That all completions which were tried agree says nothing where others could have been tried. */
function isProof({ trace }: Situation): boolean {
  return !trace.inexact && !trace.boundedLists;
}

function factsToAskFor(reduced: Completions, tree: Completions) {
  const missing = missingFacts(reduced);
  return missing.length > 0 ? missing : askedFacts(tree);
}
