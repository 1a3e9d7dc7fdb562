import type { CheckedPolicy } from '@shouze/dsl';
import type { Calendar } from '../calendar/calendar.ts';
import type { Facts } from '../facts/fact-value.ts';
import type { Decision } from './decision.ts';
import { type Judged, judgeAll } from './judge.ts';
import { rulesOf } from './matter-rules.ts';
import { settledDecision } from './report.ts';
import { settleJudged } from './settle.ts';
import { type Situation, scopeOf, situationOf } from './situation.ts';
import { decideIncomplete } from './unknowns/decide-incomplete.ts';

/**
 * Decides one case. Total and pure: the same policy, facts and calendar give the same decision, byte for byte.
 * @see docs/design/language.md section 4
 */
export function decide(policy: CheckedPolicy, facts: Facts, calendar: Calendar): Decision {
  const situation = situationOf(policy, facts, calendar);
  return decideJudged(judgeAll(rulesOf(policy, facts.matter.id), scopeOf(situation)), situation);
}

/** Decides a case of which it is known which rules hold and which may. */
export function decideJudged(judged: Judged, situation: Situation): Decision {
  const settlement = settleJudged(judged, situation);
  if (settlement !== null) return settledDecision(settlement, judged, situation);
  return decideIncomplete(judged, situation);
}
