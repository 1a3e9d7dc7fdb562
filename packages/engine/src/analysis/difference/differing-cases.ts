import type { Bilingual, CheckedMatter, CheckedPolicy } from '@shouze/dsl';
import type { Decision } from '../../evaluate/decision.ts';
import { type Gap, isGap } from '../../evaluate/gap.ts';
import { rulesOf } from '../../evaluate/matter-rules.ts';
import { type Settlement, settle } from '../../evaluate/settle.ts';
import { conditionOf } from '../questions/subject.ts';
import { axesOf } from '../regions/axes.ts';
import { mayOverlap } from '../regions/region.ts';
import { askedBy } from '../regions/region-of.ts';
import type { CaseDraft } from '../search/case-draft.ts';
import { type CaseFacts, fillFor, restrictedFacts } from '../search/case-facts.ts';
import { type Answer, findCase, type Wish, type World } from '../search/find-case.ts';
import { elementsNeeded, mostOf, type Needed, sumOf } from '../uses/elements-needed.ts';
import type { Uses } from '../uses/uses.ts';
import { usesOf, usesOfOutcome } from '../uses/uses-of-condition.ts';
import { type Change, sameMeanings } from './changed-rules.ts';
import { decidedOrNull, decisionKey } from './decision-key.ts';
import { fixedDifferences } from './fixed-difference.ts';
import { shiftWishes } from './shift.ts';
import type { Side } from './side.ts';

interface DifferingCase {
  readonly facts: CaseFacts;
  readonly before: Decision;
  readonly after: Decision;
}

type Sides = readonly [before: Side, after: Side];

/** Past so many, nobody reads on. */
const MOST_CLASSES = 12;

/**
 * One case of every class in which the changed rule holds and the policies differ.
 * @param seen classes found already; grows
 */
export function differingCases(
  change: Change,
  matter: string,
  sides: Sides,
  seen: Set<string>,
): { readonly found: readonly DifferingCase[]; readonly gaveUp: Bilingual | null } {
  const found: DifferingCase[] = [];
  const wishes = shiftWishes(change, sides);
  const world = worldOf(change, matter, sides);
  if (wishes === null || world === null) return { found, gaveUp: null };
  // Without a look at what is decided: that asks for fewer facts, and settles most changes that make no difference.
  const mayBe = (more: readonly Wish[]): boolean =>
    findCase({ matter: world.matter, wishes: [...wishes, ...more], budget: BUDGET * 3 }, world).kind !==
    'none';
  const differences = fixedDifferences(change, besidesOf(change, sides)) ?? [[]];
  if (!mayBe([]) || !differences.some(mayBe)) return { found, gaveUp: null };
  let gaveUp: Bilingual | null = null;
  for (const asUsual of [true, false]) {
    while (found.length < MOST_CLASSES) {
      const answer = search(change, wishes, world, sides, seen, asUsual);
      if (answer.kind === 'undecided' && !asUsual) gaveUp = answer.why;
      if (answer.kind !== 'found') break;
      const shown = shownBy(answer.draft, sides);
      if (shown !== null) found.push(shown);
    }
    // What is unusual is looked through only where nothing usual differs.
    if (found.length > 0) break;
  }
  return { found, gaveUp };
}

interface MatterWorld extends World {
  readonly matter: CheckedMatter;
}

function worldOf({ side }: Change, matterId: string, sides: Sides): MatterWorld | null {
  const { policy, calendar } = sides[side];
  const { vocabulary } = wider(sides);
  const matter = vocabulary.matters.get(matterId);
  return matter === undefined ? null : { matter, policy: { ...policy, vocabulary }, calendar };
}

/** With ever longer lists, up to the longest that could be needed: a case is found the sooner, the shorter its lists. */
function search(
  change: Change,
  wishes: readonly Wish[],
  world: MatterWorld,
  sides: Sides,
  seen: Set<string>,
  asUsual: boolean,
): Answer {
  const { matter } = world;
  const narrowed = besidesOf(change, sides);
  const most = sumOf(narrowed.flatMap((side) => elementsFor(matter.id, side)));
  const question = {
    matter,
    wishes,
    asUsual,
    moreUses: narrowed.flatMap((side) => usesOfMatter(side.policy, matter.id)),
    accept: (draft: CaseDraft) => differs(draft, narrowed, seen),
  };
  let left = asUsual ? BUDGET : BUDGET * 4;
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

/** What each rule may need to hold or to fail, whichever is more, and each bar to hold. */
function elementsFor(matter: string, { policy }: Side): readonly Needed[] {
  const { competing, standing, bars } = rulesOf(policy, matter);
  const conditions = [...competing, ...standing].map(conditionOf).filter((condition) => condition !== null);
  return [
    ...conditions.map((one) => mostOf([true, false].map((way) => elementsNeeded(one, way, policy)))),
    ...bars.map(({ when }) => elementsNeeded(when, true, policy)),
  ];
}

function besidesOf(change: Change, sides: Sides): Sides {
  return [besideOf(change, sides[0], sides), besideOf(change, sides[1], sides)];
}

/** The side with no more rules than may hold in a case in which the changed rule does. */
function besideOf({ rule, side: own }: Change, side: Side, sides: Sides): Side {
  const { competing, standing, otherwise } = rulesOf(side.policy, rule.matter);
  const { policy } = sides[own];
  const matter = policy.vocabulary.matters.get(rule.matter);
  const condition = conditionOf(rule);
  if (matter === undefined || condition === null || !sameMeanings(sides)) return side;
  const all = [...competing, ...standing];
  const axes = axesOf([condition, ...all.map(conditionOf).filter((one) => one !== null)], matter, policy);
  const here = askedBy(condition, true, axes).region;
  const beside = all.filter((one) => mayOverlap(askedBy(conditionOf(one), true, axes).region, here));
  const rules = [...beside, ...(otherwise === null ? [] : [otherwise])];
  return { ...side, policy: { ...side.policy, rules: new Map(rules.map((one) => [one.id, one])) } };
}

/** The vocabulary that knows more fields: a later policy extends, it never narrows. */
function wider([before, after]: Sides): CheckedPolicy {
  const size = ({ vocabulary }: CheckedPolicy): number =>
    [...vocabulary.matters.values(), ...vocabulary.entities.values()].reduce(
      (sum, { fields }) => sum + fields.size,
      0,
    );
  return size(after.policy) >= size(before.policy) ? after.policy : before.policy;
}

function usesOfMatter(policy: CheckedPolicy, matter: string): readonly Uses[] {
  const { competing, standing, bars } = rulesOf(policy, matter);
  return [
    ...[...competing, ...standing].flatMap((rule) => {
      const condition = conditionOf(rule);
      return [
        ...(condition === null ? [] : [usesOf(condition, matter, policy)]),
        usesOfOutcome(rule, policy),
      ];
    }),
    ...bars.map((bar) => usesOf(bar.when, matter, policy)),
  ];
}

function differs(draft: CaseDraft, sides: Sides, seen: Set<string>): boolean | Gap {
  const before = settleOn(draft, sides[0]);
  if (isGap(before)) return before;
  const after = settleOn(draft, sides[1]);
  if (isGap(after)) return after;
  if (before.key === after.key) return false;
  const key = JSON.stringify([draft.matter.id, classOf(before), classOf(after)]);
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

function settleOn(draft: CaseDraft, { policy, calendar }: Side): Settlement | Gap {
  return settle(draft.situationFor(policy, calendar), new Map());
}

/** Cases are of one class where the same rules decide them on either side. */
function classOf({ status, rules, standing, candidates }: Settlement): unknown {
  const named = status === 'conflict' ? candidates.map(({ rule }) => rule) : rules.map(({ id }) => id);
  return [status, [...new Set(named)].sort(), standing.map(({ id }) => id).sort()];
}

function shownBy(draft: CaseDraft, sides: Sides): DifferingCase | null {
  const all = fillFor(draft, sides);
  const [before, after] = sides.map((side) => decidedOrNull(restrictedFacts(all, side.policy), side));
  if (!before || !after || decisionKey(before) === decisionKey(after)) return null;
  return { facts: all, before, after };
}
