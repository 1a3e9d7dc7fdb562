import type { Bilingual, CheckedBar, CheckedMatter, CheckedRule } from '@shouze/dsl';
import { assigneeKey } from '../../evaluate/assignable.ts';
import type { Decision } from '../../evaluate/decision.ts';
import { type Gap, isGap } from '../../evaluate/gap.ts';
import { rulesOf } from '../../evaluate/matter-rules.ts';
import { rolesKey } from '../../evaluate/rule-results.ts';
import { type Settlement, settle } from '../../evaluate/settle.ts';
import type { Situation } from '../../evaluate/situation.ts';
import { isFixed } from '../questions/result-text.ts';
import { conditionOf } from '../questions/subject.ts';
import type { CaseDraft } from '../search/case-draft.ts';
import { type CaseFacts, fillFor, restrictedFacts } from '../search/case-facts.ts';
import { type Answer, findCase, type Wish, type World } from '../search/find-case.ts';
import { elementsNeeded, mostOf, type Needed, sumOf } from '../uses/elements-needed.ts';
import type { Uses } from '../uses/uses.ts';
import { usesOf, usesOfOutcome } from '../uses/uses-of-condition.ts';
import { decidedOrNull, decisionKey } from './decision-key.ts';
import type { CaseCondition } from './literal.ts';
import { namesPersons } from './names-persons.ts';
import { findersIn, orderUses } from './order-uses.ts';
import { routingKey } from './routing-key.ts';
import type { Side } from './side.ts';

type Sides = readonly [before: Side, after: Side];

/** Where a case of a class is looked for. */
export interface Ground {
  readonly matter: CheckedMatter;
  readonly world: World;
  /** The policies whole. */
  readonly sides: Sides;
  /** With the rules alone that may hold in the class. */
  readonly beside: Sides;
  /** Of these, with those that have a say in what the change comes to; of one class, with no others. */
  readonly narrowed: Sides;
  /** What else may tell cases apart. */
  readonly moreUses: readonly Uses[];
}

export interface Witness {
  readonly facts: CaseFacts;
  readonly decisions: readonly [before: Decision, after: Decision];
}

export type Shown =
  | { readonly kind: 'found'; readonly witness: Witness }
  /** All cases of the class are decided alike. */
  | { readonly kind: 'none' }
  | { readonly kind: 'undecided'; readonly why: Bilingual };

/** A case of the class that the two policies decide differently. */
export function witnessOf(condition: CaseCondition, ground: Ground): Shown {
  for (const asUsual of [true, false]) {
    const answer = search(condition, ground, asUsual);
    if (answer.kind === 'found') {
      const witness = shownBy(answer.draft, ground);
      if (witness !== null) return { kind: 'found', witness };
    }
    if (!asUsual && answer.kind === 'none') return answer;
    if (!asUsual && answer.kind === 'undecided') return answer;
  }
  return { kind: 'undecided', why: NOT_SHOWN };
}

const NOT_SHOWN: Bilingual = { zh: '没有能写出的事项', en: 'no case of it could be written down' };

/** Null where the draft, filled in, is decided alike after all, as far as the change goes. */
export function shownBy(draft: CaseDraft, { sides, narrowed }: Ground): Witness | null {
  const facts = fillFor(draft, [...narrowed, ...sides]);
  if (areApart(draft, narrowed) !== true) return null;
  const [before, after] = sides.map((side) => decidedOrNull(restrictedFacts(facts, side.policy), side));
  if (!before || !after || decisionKey(before) === decisionKey(after)) return null;
  return { facts, decisions: [before, after] };
}

/** With ever longer lists, up to the longest that could be needed: a case is found the sooner, the shorter its lists. */
function search(condition: CaseCondition, ground: Ground, asUsual: boolean): Answer {
  const { matter, world, narrowed, moreUses } = ground;
  const most = elementsBeside(ground);
  const question = {
    matter,
    wishes: wishesOf(condition, narrowed),
    asUsual,
    moreUses: [...narrowed.flatMap(({ policy }) => usesOfMatter(policy, matter.id)), ...moreUses],
    accept: (draft: CaseDraft) => differs(draft, ground),
  };
  let left = asUsual ? BUDGET : BUDGET * 2;
  for (let extra = 0; ; extra += 1) {
    const moreElements = new Map([...most].map(([list, count]) => [list, Math.min(count, extra)]));
    const answer = findCase({ ...question, moreElements, budget: left }, world);
    const isLongest = [...most.values()].every((count) => count <= extra);
    if (answer.kind !== 'none' || isLongest || (asUsual && extra === USUAL_EXTRA)) return answer;
    left -= Math.floor(left / 4);
  }
}

const BUDGET = 2_000;
const USUAL_EXTRA = 1;

function wishesOf(condition: CaseCondition, sides: Sides): readonly Wish[] {
  return condition.map(({ condition: one, holds, side }) => ({
    condition: one,
    holds,
    policy: sides[side].policy,
  }));
}

/**
 * Beside the elements that the rules find, which the class asks for: of each another one that is found instead or as
 * well, and those that each bar needs.
 */
function elementsBeside({ matter, narrowed }: Ground): Needed {
  return mostOf(narrowed.map((side) => elementsFor(matter.id, side)));
}

function elementsFor(matter: string, { policy }: Side): Needed {
  const rules = allRules(policy, matter);
  const finders = rules.flatMap((rule) => [...findersIn(conditionOf(rule)), ...rule.borrowed]);
  return sumOf([
    ...finders.map((finder) => elementsNeeded({ ...finder, kind: 'some' }, true, policy)),
    ...barsFor(rules, policy, matter).map(({ when }) => elementsNeeded(when, true, policy)),
  ]);
}

function allRules(policy: Side['policy'], matter: string): readonly CheckedRule[] {
  const { competing, standing, otherwise } = rulesOf(policy, matter);
  return [...competing, ...standing, ...(otherwise === null ? [] : [otherwise])];
}

/** Units are never barred. */
function barsFor(
  rules: readonly CheckedRule[],
  policy: Side['policy'],
  matter: string,
): readonly CheckedBar[] {
  return rules.some(namesPersons) ? rulesOf(policy, matter).bars : [];
}

function usesOfMatter(policy: Side['policy'], matter: string): readonly Uses[] {
  const rules = allRules(policy, matter);
  return [
    ...rules.flatMap((rule) => {
      const condition = conditionOf(rule);
      return [
        ...(condition === null ? [] : [usesOf(condition, matter, policy)]),
        usesOfOutcome(rule, policy),
        ...orderUses(rule, policy),
      ];
    }),
    ...barsFor(rules, policy, matter).map((bar) => usesOf(bar.when, matter, policy)),
  ];
}

/** What the change comes to differs, and with all other rules it still does. */
function differs(draft: CaseDraft, { narrowed, beside }: Ground): boolean | Gap {
  const own = areApart(draft, narrowed);
  return own === true ? areApart(draft, beside) : own;
}

function areApart(
  draft: CaseDraft,
  sides: Sides,
  keyOf: (settlement: Settlement) => string = ({ key }) => key,
): boolean | Gap {
  const [first, second] = situationsOf(draft, sides);
  const before = settle(first, new Map());
  if (isGap(before)) return before;
  const after = settle(second, new Map());
  return isGap(after) ? after : keyOf(before) !== keyOf(after);
}

function keyWithoutDates({ status, assignee, roles, duties, procedures }: Settlement): string {
  const owed = new Set(duties.map(({ action, actor }) => JSON.stringify([action, actor])));
  return JSON.stringify([status, assigneeKey(assignee), rolesKey(roles), [...owed].sort(), procedures]);
}

export function situationsOf(
  draft: CaseDraft,
  [before, after]: Sides,
): readonly [before: Situation, after: Situation] {
  return [
    draft.situationFor(before.policy, before.calendar),
    draft.situationFor(after.policy, after.calendar),
  ];
}

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
  const question = { matter, wishes, accept, moreUses, moreElements: elementsBeside(ground) };
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
