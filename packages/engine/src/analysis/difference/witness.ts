import type { Bilingual, CheckedMatter } from '@shouze/dsl';
import type { Decision } from '../../evaluate/decision.ts';
import { type Gap, isGap } from '../../evaluate/gap.ts';
import { type Settlement, settle } from '../../evaluate/settle.ts';
import type { Situation } from '../../evaluate/situation.ts';
import type { CaseDraft } from '../search/case-draft.ts';
import { type CaseFacts, fillFor, restrictedFacts } from '../search/case-facts.ts';
import { type Answer, findCase, type Wish, type World } from '../search/find-case.ts';
import type { Uses } from '../uses/uses.ts';
import { decidedOrNull, decisionKey } from './decision-key.ts';
import type { CaseCondition } from './literal.ts';
import { elementsBeside, usesOfMatter } from './rule-needs.ts';
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

export const NOT_SHOWN: Bilingual = { zh: '没有能写出的事项', en: 'no case of it could be written down' };

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
  const most = elementsBeside(matter, narrowed);
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

export function wishesOf(condition: CaseCondition, sides: Sides): readonly Wish[] {
  return condition.map(({ condition: one, holds, side }) => ({
    condition: one,
    holds,
    policy: sides[side].policy,
  }));
}

/** What the change comes to differs, and with all other rules it still does. */
function differs(draft: CaseDraft, { narrowed, beside }: Ground): boolean | Gap {
  const own = areApart(draft, narrowed);
  return own === true ? areApart(draft, beside) : own;
}

export function areApart(
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

export function situationsOf(
  draft: CaseDraft,
  [before, after]: Sides,
): readonly [before: Situation, after: Situation] {
  return [
    draft.situationFor(before.policy, before.calendar),
    draft.situationFor(after.policy, after.calendar),
  ];
}
