import { type CheckedCondition, type CheckedRule, goesBefore } from '@shouze/dsl';
import { rulesOf } from '../../evaluate/matter-rules.ts';
import { holds, noneHolds } from '../questions/ask.ts';
import { conditionOf } from '../questions/subject.ts';
import type { Wish } from '../search/find-case.ts';
import type { Change } from './changed-rules.ts';
import type { RulePairs } from './rule-pairs.ts';
import type { Side } from './side.ts';

/**
 * What has to be so for a change to have a say in a case: the rule is heard on its side, and on the other side its
 * counterpart is not, or some rule is heard that the counterpart, other than the rule, does not go before. Where that
 * is so of no changed rule, the same rules are heard on both sides. Or both are heard where they come to something else.
 * @returns null where it cannot be
 */
export function shiftWishes(
  { side, rule, counterpart, sameResult, apartWhere }: Change,
  sides: readonly [Side, Side],
  pairs: RulePairs,
): readonly Wish[] | null {
  const [own, other] = [sides[side].policy, sides[side === 0 ? 1 : 0].policy];
  const fail = noneHolds(rivalsOf(rule, sides[side]));
  if (fail === null) return null;
  const heard = [...holds(rule), ...fail].map((wish) => ({ ...wish, policy: own }));
  if (counterpart === null || (!sameResult && apartWhere === null)) return heard;
  const freed = freedBy(rule, counterpart, side, sides[side === 0 ? 1 : 0], pairs);
  const { at } = rule;
  const otherwise: CheckedCondition = {
    kind: 'or',
    operands: [
      { kind: 'not', operand: heardCondition(counterpart, sides[side === 0 ? 1 : 0]), at },
      ...freed.map((one) => heardCondition(one, sides[side === 0 ? 1 : 0])),
      ...(apartWhere === null ? [] : [apartWhere]),
    ],
    at,
  };
  return [...heard, { condition: otherwise, holds: true, policy: other }];
}

/** Rules of the other side that the rule goes before on its own, and its counterpart does not. */
function freedBy(
  rule: CheckedRule,
  counterpart: CheckedRule,
  side: 0 | 1,
  other: Side,
  pairs: RulePairs,
): readonly CheckedRule[] {
  return rulesOf(other.policy, rule.matter).competing.filter((under) => {
    const own = pairs.counterpart(under, side === 0 ? 1 : 0);
    return own !== null && goesBefore(rule, own) && !goesBefore(counterpart, under);
  });
}

/** Who keeps the rule from being heard, if they hold. */
function rivalsOf(rule: CheckedRule, { policy }: Side): readonly CheckedRule[] {
  const { competing } = rulesOf(policy, rule.matter);
  if (rule.when === 'otherwise') return competing;
  return rule.outcome === null ? [] : competing.filter((better) => goesBefore(better, rule));
}

/** True where the rule holds and none goes before it. */
export function heardCondition(rule: CheckedRule, side: Side): CheckedCondition {
  const { at } = rule;
  const own = conditionOf(rule);
  const rivals = rivalsOf(rule, side).map((rival) => conditionOf(rival) ?? always(rival));
  const fail = rivals.map((operand): CheckedCondition => ({ kind: 'not', operand, at }));
  return { kind: 'and', operands: [...(own === null ? [] : [own]), ...fail], at };
}

function always({ at }: CheckedRule): CheckedCondition {
  return { kind: 'and', operands: [], at };
}
