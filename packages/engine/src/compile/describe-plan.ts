import type { CheckedPath } from '@shouze/dsl';
import { ELEMENT, type ListPlan, type MatterPlan, type Plan, type RuleIndex, type Slot } from './plan.ts';

/** What a plan makes of a policy, for people: what is asked of the facts, and how rules are found. */
export function describePlan(plan: Plan): string {
  const matters = Object.values(plan.matters).map(describeMatter);
  return [`plan of ${plan.policy}`, ...matters].join('\n\n');
}

function describeMatter(plan: MatterPlan): string {
  const standing = plan.rules.length - plan.competing;
  return [
    `matter ${plan.matter}: ${plan.competing} competing rules, ${standing} standing duties, ${plan.bars?.length ?? 'too complex'} bars`,
    `  otherwise: ${plan.otherwise ?? 'no rule'}`,
    ...plan.slots.map((slot, index) => `  slot ${index}: ${describeSlot(slot, plan)}`),
    ...plan.lists.flatMap(describeList),
    `  ${describeIndex(plan.index)}`,
    ...plan.rules
      .filter(({ binds }) => binds === null)
      .map(({ id }) => `  decided by the reference interpreter: ${id}`),
  ].join('\n');
}

function describeList({ path, slots, clauses, quantifiers }: ListPlan): readonly string[] {
  return [
    `  list ${pathName(path)}: ${clauses.length} clauses an element, ${quantifiers.length} questions`,
    ...slots.map((slot, index) => `    element slot ${index}: ${describeSlot(slot, null)}`),
  ];
}

function describeSlot(slot: Slot, plan: MatterPlan | null): string {
  switch (slot.kind) {
    case 'yesno':
      return `${pathName(slot.path)}, yes or no`;
    case 'members':
      return `${pathName(slot.path)}, one of ${slot.members.length}`;
    case 'ordered':
      return `${pathName(slot.path)}, between ${slot.points.join(', ') || 'no points'}`;
    case 'named':
      return `${pathName(slot.path)}, ${slot.names.map((name) => JSON.stringify(name)).join(', ')} or another`;
    case 'test':
      return `${slot.condition.kind}, tested by ${slot.by === 'values' ? 'its values' : 'the reference interpreter'}`;
    case 'quantifier': {
      const list = plan?.lists[slot.list];
      const quantifier = list?.quantifiers[slot.quantifier];
      return `${quantifier?.kind ?? 'some'} of ${list ? pathName(list.path) : 'a list'}, clauses ${quantifier?.clauses.join(', ')}`;
    }
  }
}

function pathName({ root, fields }: CheckedPath): string {
  return [...(root === null || root === ELEMENT ? [] : [root]), ...fields].join('.');
}

function describeIndex({ bucketBy, joints, clauses, tables }: RuleIndex): string {
  const where = bucketBy === null ? 'one bucket' : `buckets by slot ${bucketBy}`;
  const together = joints.map((slots) => slots.join('×')).join(', ') || 'none';
  return `index: ${where}, masks by slots ${together}; ${clauses.length} entries of clauses, ${tables.length} of truth tables`;
}
