import { assigneeKey } from '../../evaluate/assignable.ts';
import { type Gap, isGap } from '../../evaluate/gap.ts';
import { rulesOf } from '../../evaluate/matter-rules.ts';
import { rolesKey } from '../../evaluate/rule-results.ts';
import type { Settlement } from '../../evaluate/settle.ts';
import { isFixed } from '../questions/result-text.ts';
import type { CaseDraft } from '../search/case-draft.ts';
import { findCase } from '../search/find-case.ts';
import type { CaseCondition } from './literal.ts';
import { namesPersons } from './names-persons.ts';
import { routingKey } from './routing-key.ts';
import { allRules, elementsBeside, usesOfMatter } from './rule-needs.ts';
import { areApart, type Ground, type Witness, wishesOf } from './witness.ts';

/** Whether no case of the class is decided the same; no, too, where that was not found out. */
export function isAlwaysDifferent(condition: CaseCondition, { decisions }: Witness, ground: Ground): boolean {
  const { matter, world, narrowed } = ground;
  if (isFixedByRules(ground) && routingKey(decisions[0]) !== routingKey(decisions[1])) return true;
  // Periods of different lengths may end on one day.
  const accept = (draft: CaseDraft): boolean | Gap => {
    const apart = areApart(draft, narrowed, keyWithoutDates);
    return isGap(apart) ? apart : !apart;
  };
  const moreUses = narrowed.flatMap(({ policy }) => usesOfMatter(policy, matter.id));
  const wishes = wishesOf(condition, narrowed);
  const question = { matter, wishes, accept, moreUses, moreElements: elementsBeside(matter, narrowed) };
  return findCase({ ...question, budget: WHOLE_BUDGET }, world).kind === 'none';
}

const WHOLE_BUDGET = 500;

/** No fact and no bar has a say in whom the rules of the class name. */
function isFixedByRules({ matter, narrowed }: Ground): boolean {
  return narrowed.every(
    ({ policy }) =>
      rulesOf(policy, matter.id).standing.length === 0 &&
      allRules(policy, matter.id).every((rule) => isFixed(rule) && !namesPersons(rule)),
  );
}

function keyWithoutDates({ status, assignee, roles, duties, procedures }: Settlement): string {
  const owed = new Set(duties.map(({ action, actor }) => JSON.stringify([action, actor])));
  return JSON.stringify([status, assigneeKey(assignee), rolesKey(roles), [...owed].sort(), procedures]);
}
