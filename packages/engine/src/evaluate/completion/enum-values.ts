import type { CheckedCondition, Term } from '@shouze/dsl';
import { constantValue } from '../../facts/constant-value.ts';
import type { FactValue } from '../../facts/fact-value.ts';
import { fieldKey, type Gap } from '../gap.ts';
import type { Situation } from '../situation.ts';
import { valueKey } from './critical-values.ts';
import { type Comparison, type FieldUses, fieldOf, fieldUses } from './field-uses.ts';

/** One member of every class that the policy tells apart. */
export function enumValues(name: string, gap: Gap, situation: Situation): readonly FactValue[] {
  return enumClasses(name, gap, situation).flatMap(([first]) => first ?? []);
}

/** The members, those together that the policy does not tell apart: by comparisons with constants, or by look-ups. */
export function enumClasses(name: string, gap: Gap, situation: Situation): readonly (readonly string[])[] {
  const { policy, facts } = situation;
  const members = policy.vocabulary.enums.get(name)?.members.map(({ id }) => id) ?? [];
  const uses = fieldUses(policy, facts.matter.id).get(fieldKey(gap.owner, gap.field.id));
  // Compared with another field, each member is a class of its own.
  if (uses?.sorts || uses?.comparisons.some((comparison) => !withConstant(comparison, gap, situation)))
    return members.map((member) => [member]);
  const classes = Map.groupBy([...members].sort(), (member) =>
    JSON.stringify(uses ? tellApart(member, uses, gap, situation) : []),
  );
  return [...classes.values()];
}

function tellApart(member: string, uses: FieldUses, gap: Gap, situation: Situation): readonly unknown[] {
  const conditions = new Map<CheckedCondition, boolean>();
  for (const comparison of uses.comparisons) {
    const constant = constantSide(comparison);
    const named =
      constant?.kind === 'constant' && constant.value === member && readsField(comparison, gap, situation);
    conditions.set(comparison.condition, named || (conditions.get(comparison.condition) ?? false));
  }
  const lookedUp = [...uses.lookups].sort().map((id) => {
    const lookup = situation.policy.lookups.get(id);
    const found = lookup?.entries.get(member) ?? lookup?.otherwise;
    return found ? valueKey(constantValue(found)) : 'null';
  });
  return [[...conditions.values()], lookedUp];
}

function constantSide({ left, right }: Comparison): Term | null {
  const isConstant = ({ kind }: Term) => kind === 'constant' || kind === 'none';
  return isConstant(right) ? right : isConstant(left) ? left : null;
}

/** True where the comparison is of the field itself, or of a look-up by it, with a constant. */
function withConstant(comparison: Comparison, gap: Gap, situation: Situation): boolean {
  return constantSide(comparison) !== null || !readsField(comparison, gap, situation);
}

/** Whether one side is the field as it stands; a look-up by it is told apart by the look-up's values. */
function readsField({ left, right, roots }: Comparison, gap: Gap, { policy, facts }: Situation): boolean {
  const key = fieldKey(gap.owner, gap.field.id);
  return [left, right].some(
    (term) => term.kind === 'path' && fieldOf(term, roots, policy, facts.matter.id) === key,
  );
}
