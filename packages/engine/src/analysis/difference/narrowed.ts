import type { CheckedRule } from '@shouze/dsl';
import { rulesOf } from '../../evaluate/matter-rules.ts';
import type { Change } from './changed-rules.ts';
import { type Heard, isStanding } from './heard.ts';
import type { Side } from './side.ts';

type Sides = readonly [before: Side, after: Side];

/**
 * The sides with the rules that have a say in what the change comes to. Rules that compete and standing duties have
 * nothing to do with each other but that a standing duty may be the responsible person's.
 * @param beside those that may hold where the changed rule does
 */
export function narrowedTo({ rule, counterpart, side: own }: Change, beside: Sides): Sides {
  const only = (side: Side, index: number): Side => {
    const { competing, otherwise } = rulesOf(side.policy, rule.matter);
    const carrying = [...competing, ...(otherwise === null ? [] : [otherwise])];
    if (!isStanding(rule)) return withRules(side, carrying);
    const one = own === index ? rule : counterpart;
    const needed = [rule, counterpart].some((duty) => duty !== null && namesAssignee(duty)) ? carrying : [];
    return withRules(side, [...needed, ...(one === null ? [] : [one])]);
  };
  return [only(beside[0], 0), only(beside[1], 1)];
}

/** The same with those alone that have a say in the cases of one class. */
export function heardAlone({ rules }: Heard, change: Change, narrowed: Sides): Sides {
  if (isStanding(change.rule) || change.byCalendar) return narrowed;
  return [withRules(narrowed[0], rules[0]), withRules(narrowed[1], rules[1])];
}

function namesAssignee({ duties }: CheckedRule): boolean {
  return duties.some(({ actor }) => actor.kind === 'assignee');
}

function withRules(side: Side, rules: readonly CheckedRule[]): Side {
  return { ...side, policy: { ...side.policy, rules: new Map(rules.map((rule) => [rule.id, rule])) } };
}
