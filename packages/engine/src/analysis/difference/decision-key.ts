import { assigneeKey } from '../../evaluate/assignable.ts';
import { decide } from '../../evaluate/decide.ts';
import type { Decision } from '../../evaluate/decision.ts';
import { dutyKey } from '../../evaluate/duties.ts';
import { checkFacts } from '../../facts/check-facts.ts';
import type { CaseFacts } from '../search/case-facts.ts';
import type { Side } from './side.ts';

/** Equal for decisions that do the same: status, responsible, roles, duties and procedures, whatever rule says so. */
export function decisionKey({ status, assignee, roles, duties, procedures }: Decision): string {
  const sortedRoles = Object.entries(roles).map(([role, who]) => [role, assigneeKey(who)]);
  const names = procedures.map(({ name }) => name);
  return JSON.stringify([
    status,
    assigneeKey(assignee ?? null),
    sortedRoles.sort(),
    duties.map(dutyKey),
    names,
  ]);
}

/** Null where the policy's vocabulary refuses the facts. */
export function decidedOrNull(facts: CaseFacts, { policy, calendar }: Side): Decision | null {
  const checked = checkFacts(policy, facts);
  return checked.ok ? decide(policy, checked.facts, calendar) : null;
}
