import type { CheckedCondition, CheckedPolicy, CheckedRule } from '@shouze/dsl';
import { meaningText, plainText, sayingText } from '../meaning/meaning-text.ts';
import { conditionOf } from '../questions/subject.ts';
import { findCase, type Wish } from '../search/find-case.ts';
import { readsCalendar } from './calendars-apart.ts';
import { type Compared, lookedUpOtherwise } from './looked-up-otherwise.ts';
import { type PairedRanks, pairedRanks } from './paired-ranks.ts';
import { resultMeaning } from './result-meaning.ts';
import { allRules } from './rule-needs.ts';
import { pairRules, type RulePairs } from './rule-pairs.ts';
import type { Side } from './side.ts';

/** A rule of one side that the other side does not have, or has otherwise. */
export interface Change {
  readonly side: 0 | 1;
  readonly rule: CheckedRule;
  /** The same rule on the other side: of the same name, or under a new one. */
  readonly counterpart: CheckedRule | null;
  /** Where both are heard they come to the same: they differ in the condition and in precedence alone. */
  readonly sameResult: boolean;
  /** Where both are heard they come to the same but where this holds; null where it is not known when they do. */
  readonly apartWhere: CheckedCondition | null;
  /** The two are the same but for the calendar that they count by. */
  readonly byCalendar: boolean;
}

/** What the two policies were found to be to each other before any case is looked for. */
export interface Relation {
  readonly pairs: RulePairs;
  readonly ranks: PairedRanks;
  /** They count days differently. */
  readonly calendarsDiffer: boolean;
}

export function relationOf(sides: readonly [Side, Side], calendarsDiffer: boolean): Relation {
  const pairs = pairRules(sides);
  return { pairs, ranks: pairedRanks(pairs), calendarsDiffer };
}

/**
 * A case that is decided differently is one of which a changed rule of either side holds: where none does, the same
 * rules are left to decide.
 */
export function changedRules(
  matter: string,
  sides: readonly [Side, Side],
  relation: Relation,
): readonly Change[] {
  const barsChanged = !haveSameBars(matter, sides);
  return ([1, 0] as const).flatMap((side) =>
    allRules(sides[side].policy, matter).flatMap((rule): readonly Change[] => {
      const counterpart = relation.pairs.counterpart(rule, side);
      if (counterpart === null) return [{ ...NOT_THERE, side, rule }];
      const compared = { rule, counterpart, own: sides[side], other: sides[side === 0 ? 1 : 0], side };
      const byCalendar = relation.calendarsDiffer && readsCalendar(meaningOf(rule, sides[side].policy));
      const isSame = !barsChanged && meansTheSame(compared, relation);
      if (isSame && !byCalendar) return [];
      const mayAgree = !barsChanged && !byCalendar && seeTheSame(compared);
      const sameResult = mayAgree && haveSameResult(compared, relation.pairs);
      const apartWhere = mayAgree && !sameResult ? lookedUpOtherwise(compared, relation.pairs) : null;
      return [{ side, rule, counterpart, sameResult, apartWhere, byCalendar: isSame }];
    }),
  );
}

const NOT_THERE = { counterpart: null, sameResult: false, apartWhere: null, byCalendar: false } as const;

function meaningOf({ when, outcome, roles, duties, procedures }: CheckedRule, policy: CheckedPolicy): string {
  return meaningText([when, outcome, roles, duties, procedures], policy);
}

/** What their outcomes see is chosen alike, or they see no elements at all. */
function seeTheSame({ rule, counterpart, own, other }: Compared): boolean {
  if (![rule, counterpart].some(seesElements)) return true;
  return conditionText(conditionOf(rule), own) === conditionText(conditionOf(counterpart), other);
}

function seesElements({ outcome, roles, duties }: CheckedRule): boolean {
  return sayingText([outcome, roles, duties]).includes('"root":"');
}

function meansTheSame(compared: Compared, { pairs, ranks }: Relation): boolean {
  const { rule, counterpart, own, other, side } = compared;
  if (!haveSameResult(compared, pairs)) return false;
  if (ranks.textOf(rule, side) !== ranks.textOf(counterpart, side === 0 ? 1 : 0)) return false;
  if (rule.when === 'otherwise' || counterpart.when === 'otherwise') return rule.when === counterpart.when;
  const [first, second] = [conditionOf(rule), conditionOf(counterpart)];
  const [firstText, secondText] = [conditionText(first, own), conditionText(second, other)];
  if (firstText === secondText) return true;
  // What the outcome sees is chosen by the condition: only where it sees nothing of it may the conditions differ in words.
  if (seesElements(rule) || seesElements(counterpart)) return false;
  return sameCondition(first, second, rule.matter, own, other);
}

function haveSameResult(
  { rule, counterpart, own, other, side }: Compared,
  { nameAfter }: RulePairs,
): boolean {
  const name = (text: string): string =>
    text.replace(/@((?:[^"\\]|\\.)*)"/g, (_, id: string) => `@${nameAfter(id)}"`);
  const [ownText, otherText] = [resultMeaning(rule, own.policy), resultMeaning(counterpart, other.policy)];
  return side === 0 ? name(ownText) === otherText : ownText === name(otherText);
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

export function haveSameBars(matter: string, [before, after]: readonly [Side, Side]): boolean {
  return barsText(matter, before) === barsText(matter, after);
}

function barsText(matter: string, { policy }: Side): string {
  const bars = [...policy.bars.values()].filter((bar) => bar.matter === matter);
  return meaningText(bars.map(({ id, when, persons }) => [id, when, persons]).sort(), policy);
}

/** What rules refer to means the same on both sides, so that conditions of one can be asked of the other. */
function sameMeanings([first, second]: readonly [Pick<Side, 'policy'>, Pick<Side, 'policy'>]): boolean {
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
