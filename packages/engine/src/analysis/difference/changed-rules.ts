import type { CheckedCondition, CheckedPolicy, CheckedRule } from '@shouze/dsl';
import { rulesOf } from '../../evaluate/matter-rules.ts';
import { meaningText, plainText } from '../meaning/meaning-text.ts';
import { conditionOf } from '../questions/subject.ts';
import { findCase, type Wish } from '../search/find-case.ts';
import type { Side } from './side.ts';

/** A rule of one side that the other side does not have, or has otherwise. */
export interface Change {
  readonly side: 0 | 1;
  readonly rule: CheckedRule;
  /** The rule of the same name on the other side. */
  readonly counterpart: CheckedRule | null;
  /** Where both are heard they come to the same: they differ in the condition and in precedence alone. */
  readonly sameResult: boolean;
}

/**
 * A case that is decided differently is one of which a changed rule of either side holds: where none does, the same
 * rules are left to decide.
 */
export function changedRules(matter: string, sides: readonly [Side, Side]): readonly Change[] {
  const [before, after] = sides;
  const barsChanged = barsText(matter, before) !== barsText(matter, after);
  return ([1, 0] as const).flatMap((side) => {
    const other = sides[side === 0 ? 1 : 0];
    return allRules(matter, sides[side]).flatMap((rule): readonly Change[] => {
      const counterpart = other.policy.rules.get(rule.id) ?? null;
      if (!barsChanged && counterpart !== null && meansTheSame(rule, counterpart, sides[side], other))
        return [];
      const sameResult =
        !barsChanged && counterpart !== null && comeToTheSame(rule, counterpart, sides[side], other);
      return [{ side, rule, counterpart, sameResult }];
    });
  });
}

function allRules(matter: string, { policy }: Side): readonly CheckedRule[] {
  const { competing, standing, otherwise } = rulesOf(policy, matter);
  return [...competing, ...standing, ...(otherwise === null ? [] : [otherwise])];
}

function comeToTheSame(rule: CheckedRule, other: CheckedRule, side: Side, otherSide: Side): boolean {
  if (resultText(rule, side.policy) !== resultText(other, otherSide.policy)) return false;
  const texts = [conditionText(conditionOf(rule), side), conditionText(conditionOf(other), otherSide)];
  // What the outcome sees is chosen by the condition.
  return texts[0] === texts[1] || !texts.some((text) => text.includes('"binds":true'));
}

function meansTheSame(rule: CheckedRule, other: CheckedRule, side: Side, otherSide: Side): boolean {
  if (resultText(rule, side.policy) !== resultText(other, otherSide.policy)) return false;
  if (rankText(rule) !== rankText(other)) return false;
  const [first, second] = [conditionOf(rule), conditionOf(other)];
  if (rule.when === 'otherwise' || other.when === 'otherwise') return rule.when === other.when;
  const [firstText, secondText] = [conditionText(first, side), conditionText(second, otherSide)];
  if (firstText === secondText) return true;
  // What the outcome binds is chosen by the condition: only where nothing is bound may the conditions differ in words.
  if (firstText.includes('"binds":true') || secondText.includes('"binds":true')) return false;
  return sameCondition(first, second, rule.matter, side, otherSide);
}

/** Of a rule without a condition: empty. */
function conditionText(condition: CheckedCondition | null, { policy }: Side): string {
  return condition === null ? '' : meaningText(condition, policy);
}

/** Neither holds without the other. Asked of one policy: only where both read the same definitions and parameters. */
function sameCondition(
  first: CheckedCondition | null,
  second: CheckedCondition | null,
  matterId: string,
  { policy, calendar }: Side,
  other: Side,
): boolean {
  const matter = policy.vocabulary.matters.get(matterId);
  if (matter === undefined || !sameMeanings([{ policy }, other])) return false;
  const wish = (condition: CheckedCondition | null, holds: boolean): readonly Wish[] | null =>
    condition === null ? (holds ? [] : null) : [{ condition, holds }];
  const apart = (a: CheckedCondition | null, b: CheckedCondition | null): boolean => {
    const [holding, failing] = [wish(a, true), wish(b, false)];
    if (holding === null || failing === null) return false;
    return findCase({ matter, wishes: [...holding, ...failing] }, { policy, calendar }).kind !== 'none';
  };
  return !apart(first, second) && !apart(second, first);
}

function resultText(rule: CheckedRule, policy: CheckedPolicy): string {
  const { outcome, roles, duties, procedures } = rule;
  return meaningText([outcome, roles, duties, procedures], policy);
}

function rankText({ rank }: CheckedRule): string {
  return JSON.stringify([...rank.before].sort());
}

function barsText(matter: string, { policy }: Side): string {
  const bars = [...policy.bars.values()].filter((bar) => bar.matter === matter);
  return meaningText(bars.map(({ id, when, persons }) => [id, when, persons]).sort(), policy);
}

/** What rules refer to means the same on both sides, so that conditions of one can be asked of the other. */
export function sameMeanings([first, second]: readonly [
  Pick<Side, 'policy'>,
  Pick<Side, 'policy'>,
]): boolean {
  return meaningsText(first.policy) === meaningsText(second.policy);
}

function meaningsText(policy: CheckedPolicy): string {
  const found = known.get(policy);
  if (found !== undefined) return found;
  const text = plainText([policy.definitions, policy.lookups, policy.parameters]);
  known.set(policy, text);
  return text;
}

const known = new WeakMap<CheckedPolicy, string>();
