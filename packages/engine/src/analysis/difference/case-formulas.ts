import type { Wish } from '../search/find-case.ts';
import type { Change } from './changed-rules.ts';
import type { Comparison, KnownClass } from './comparison.ts';
import { fixedDifferences } from './fixed-difference.ts';
import type { CaseCondition, Literal } from './literal.ts';
import { shiftWishes } from './shift.ts';
import type { Formula } from './truths/formula.ts';
import type { Ground } from './witness.ts';

/** What has to be so for the change to have a say; null where it cannot be. */
export function shiftFormula(
  change: Change,
  ground: Ground,
  { atoms, relation }: Comparison,
): Formula | null {
  const wishes = shiftWishes(change, ground.narrowed, relation.pairs);
  if (wishes === null) return null;
  const all = (wished: readonly Wish[]): Formula => ({
    kind: 'and',
    parts: wished.map(({ condition, holds, policy = ground.world.policy }): Formula => {
      const part = atoms.formulaOf(condition, policy);
      return holds ? part : { kind: 'not', part };
    }),
  });
  // Fixed or not, the same duties are due on other days by another calendar.
  const differences = relation.calendarsDiffer ? null : fixedDifferences(change, ground.narrowed);
  if (differences === null) return all(wishes);
  return { kind: 'and', parts: [all(wishes), { kind: 'or', parts: differences.map(all) }] };
}

/** The same of cases that are of no class yet. */
export function outside(
  formula: Formula,
  known: readonly KnownClass[],
  ground: Ground,
  comparison: Comparison,
): Formula {
  // What holds nowhere beside the changed rule leaves nothing out.
  const beside = known.filter(({ rule, side }) => ground.narrowed[side].policy.rules.get(rule.id) === rule);
  const gone = beside.map(({ condition }): Formula => {
    const parts = condition.map((one) => literalFormula(one, true, ground, comparison));
    return { kind: 'not', part: { kind: 'and', parts } };
  });
  return { kind: 'and', parts: [formula, ...gone] };
}

function literalFormula(
  { condition, holds, side }: Literal,
  isSo: boolean,
  { narrowed }: Ground,
  { atoms }: Comparison,
): Formula {
  const part = atoms.formulaOf(condition, narrowed[side].policy);
  return holds === isSo ? part : { kind: 'not', part };
}

/** Without what holds of a list because of what else holds of it. */
export function withoutImplied(
  condition: CaseCondition,
  ground: Ground,
  { side }: Change,
  comparison: Comparison,
): CaseCondition {
  const follows = (one: Literal, from: Literal): boolean => {
    const parts = [
      literalFormula(from, true, ground, comparison),
      literalFormula(one, false, ground, comparison),
    ];
    return comparison.searches[side].find({ kind: 'and', parts }).kind === 'none';
  };
  const lists = condition.filter(({ condition: { kind } }) => kind === 'some' || kind === 'not');
  return lists.reduce<CaseCondition>((left, one) => {
    const others = left.filter((other) => other !== one);
    return others.some((other) => lists.includes(other) && follows(one, other)) ? others : left;
  }, condition);
}
