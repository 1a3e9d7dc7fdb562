import type { Bilingual, CheckedMatter, CheckedPolicy, CheckedRule } from '@shouze/dsl';
import type { IsoDate } from '../../calendar/calendar.ts';
import type { Decision } from '../../evaluate/decision.ts';
import { type Gap, isGap } from '../../evaluate/gap.ts';
import { rulesOf } from '../../evaluate/matter-rules.ts';
import { type Settlement, settle } from '../../evaluate/settle.ts';
import type { Situation } from '../../evaluate/situation.ts';
import { isFixed } from '../questions/result-text.ts';
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
import { calendarUses } from './calendar-uses.ts';
import { caseCondition, isMet } from './case-condition.ts';
import { type Change, type Relation, sameMeanings } from './changed-rules.ts';
import { decidedOrNull, decisionKey } from './decision-key.ts';
import { fixedDifferences } from './fixed-difference.ts';
import type { CaseCondition } from './literal.ts';
import { routingKey } from './routing-key.ts';
import { shiftWishes } from './shift.ts';
import type { Side } from './side.ts';

/** One case, and the class of those that are settled as it is. */
interface DifferingCase {
  readonly facts: CaseFacts;
  readonly decisions: readonly [before: Decision, after: Decision];
  readonly condition: CaseCondition;
  /** All of the class are decided differently. */
  readonly isWhole: boolean;
}

type Sides = readonly [before: Side, after: Side];

/** What all searches of one matter share. */
export interface Comparison {
  readonly matter: string;
  readonly sides: Sides;
  readonly relation: Relation;
  readonly daysApart: readonly IsoDate[];
  /** The rules of both sides that the other does not have as they are. */
  readonly changed: ReadonlySet<CheckedRule>;
  /** The classes found already; grows. */
  readonly known: CaseCondition[];
}

/** Past so many, nobody reads on. */
const MOST_CLASSES = 12;

const MANY: Bilingual = { zh: '不同的情形太多', en: 'there are too many classes of cases' };

/** One case of every class, not known yet, in which the changed rule holds and the policies differ. */
export function differingCases(
  change: Change,
  comparison: Comparison,
): { readonly found: readonly DifferingCase[]; readonly gaveUp: Bilingual | null } {
  const { sides, relation } = comparison;
  const found: DifferingCase[] = [];
  const wishes = shiftWishes(change, sides, relation.pairs);
  const world = worldOf(change, comparison);
  if (wishes === null || world === null) return { found, gaveUp: null };
  // Without a look at what is decided: that asks for fewer facts, and settles most changes that make no difference.
  const mayBe = (more: readonly Wish[]): boolean =>
    findCase({ matter: world.matter, wishes: [...wishes, ...more], budget: BUDGET * 3 }, world).kind !==
    'none';
  // Fixed or not, the same duties are due on other days by another calendar.
  const differences = (relation.calendarsDiffer
    ? null
    : fixedDifferences(change, besidesOf(change, sides))) ?? [[]];
  if (!mayBe([]) || !differences.some(mayBe)) return { found, gaveUp: null };
  let gaveUp: Bilingual | null = null;
  for (const asUsual of [true, false]) {
    while (found.length < MOST_CLASSES) {
      const budget = asUsual || found.length > 0 ? BUDGET : BUDGET * 4;
      const answer = search(change, wishes, world, comparison, { asUsual, budget });
      if (answer.kind === 'undecided' && !asUsual) gaveUp = answer.why;
      if (answer.kind !== 'found') break;
      const shown = shownBy(answer.draft, change, world, comparison);
      if (shown === null) break;
      comparison.known.push(shown.condition);
      found.push(shown);
    }
  }
  if (found.length >= MOST_CLASSES) gaveUp ??= MANY;
  return { found, gaveUp };
}

interface MatterWorld extends World {
  readonly matter: CheckedMatter;
}

function worldOf({ side }: Change, { matter: matterId, sides }: Comparison): MatterWorld | null {
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
  comparison: Comparison,
  { asUsual, budget }: { readonly asUsual: boolean; readonly budget: number },
): Answer {
  const { matter } = world;
  const { sides, daysApart } = comparison;
  const narrowed = besidesOf(change, sides);
  const most = sumOf(narrowed.flatMap((side) => elementsFor(matter.id, side)));
  const question = {
    matter,
    wishes,
    asUsual,
    moreUses: [
      ...narrowed.flatMap((side) => usesOfMatter(side.policy, matter.id)),
      ...(daysApart.length === 0 ? [] : calendarUses(change.rule, sides[change.side], sides, daysApart)),
    ],
    accept: (draft: CaseDraft) => differs(draft, narrowed, comparison),
  };
  let left = budget;
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

/** Decided differently, and of no class that is known. */
function differs(draft: CaseDraft, narrowed: Sides, { known }: Comparison): boolean | Gap {
  const settled = settledOn(draft, narrowed);
  if (isGap(settled)) return settled;
  if (settled[0].key === settled[1].key) return false;
  const situations = situationsOf(draft, narrowed);
  let open: Gap | null = null;
  for (const condition of known) {
    const met = isMet(condition, situations);
    if (met === true) return false;
    if (isGap(met)) open ??= met;
  }
  return open ?? true;
}

function settledOn(draft: CaseDraft, sides: Sides): readonly [Settlement, Settlement] | Gap {
  const [first, second] = situationsOf(draft, sides);
  const before = settle(first, new Map());
  if (isGap(before)) return before;
  const after = settle(second, new Map());
  return isGap(after) ? after : [before, after];
}

function situationsOf(draft: CaseDraft, [before, after]: Sides): readonly [Situation, Situation] {
  return [
    draft.situationFor(before.policy, before.calendar),
    draft.situationFor(after.policy, after.calendar),
  ];
}

function shownBy(
  draft: CaseDraft,
  change: Change,
  world: MatterWorld,
  comparison: Comparison,
): DifferingCase | null {
  const { sides, changed } = comparison;
  const facts = fillFor(draft, sides);
  const settlements = settledOn(draft, sides);
  const [before, after] = sides.map((side) => decidedOrNull(restrictedFacts(facts, side.policy), side));
  if (isGap(settlements) || !before || !after || decisionKey(before) === decisionKey(after)) return null;
  const reference = world.matter.asOf === null ? null : facts[world.matter.asOf];
  const asOf = typeof reference === 'string' ? reference : null;
  const condition = caseCondition({ settlements, asOf }, world.matter, sides, changed);
  const isWhole = !change.byCalendar && isAlwaysDifferent(condition, [before, after], world, comparison);
  return { facts, decisions: [before, after], condition, isWhole };
}

/** Whether no case of the class is decided the same; no, too, where that was not found out. */
function isAlwaysDifferent(
  condition: CaseCondition,
  decisions: readonly [Decision, Decision],
  world: MatterWorld,
  { sides }: Comparison,
): boolean {
  const { matter } = world;
  const isFixedByRules = sides.every(
    ({ policy }, side) =>
      rulesOf(policy, matter.id).bars.length === 0 &&
      decisions[side]?.status !== 'conflict' &&
      (decisions[side]?.rules ?? []).every(({ name }) => {
        const rule = policy.rules.get(name);
        return rule !== undefined && isFixed(rule);
      }),
  );
  if (isFixedByRules && routingKey(decisions[0]) !== routingKey(decisions[1])) return true;
  const wishes = condition.map(
    ({ condition: one, holds, side }): Wish => ({ condition: one, holds, policy: sides[side].policy }),
  );
  const accept = (draft: CaseDraft): boolean | Gap => {
    const settled = settledOn(draft, sides);
    return isGap(settled) ? settled : settled[0].key === settled[1].key;
  };
  const moreUses = sides.flatMap(({ policy }) => usesOfMatter(policy, matter.id));
  return findCase({ matter, wishes, accept, moreUses, budget: WHOLE_BUDGET }, world).kind === 'none';
}

const WHOLE_BUDGET = 500;
