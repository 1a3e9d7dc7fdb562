import { assigneeKey } from '../../evaluate/assignable.ts';
import type { Decision } from '../../evaluate/decision.ts';

/**
 * Equal for decisions by which a case goes to the same place: the same status, responsible and roles; in a conflict the
 * same parties; while facts are missing the same facts. A case **moves** where this changes. Duties, due dates,
 * procedures and which fallback it was do not make it move.
 */
export function routingKey({ status, assignee, roles, candidates, missing }: Decision): string {
  const byRole = Object.entries(roles).map(([role, who]) => [role, assigneeKey(who)]);
  const parties = status === 'conflict' ? (candidates ?? []).map((one) => assigneeKey(one.assignee)) : [];
  const asked = status === 'needs_facts' ? missing.map(({ path }) => path) : [];
  return JSON.stringify([
    status,
    assigneeKey(assignee ?? null),
    byRole.sort(),
    [...new Set(parties)].sort(),
    asked,
  ]);
}
