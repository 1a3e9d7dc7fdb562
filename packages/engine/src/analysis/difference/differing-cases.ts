import type { Bilingual, CheckedMatter, CheckedRule } from '@shouze/dsl';
import type { IsoDate } from '../../calendar/calendar.ts';
import type { Decision } from '../../evaluate/decision.ts';
import { isGap } from '../../evaluate/gap.ts';
import { sayingText } from '../meaning/meaning-text.ts';
import type { CaseDraft } from '../search/case-draft.ts';
import { type CaseFacts, fillFor, restrictedFacts } from '../search/case-facts.ts';
import type { Wish, World } from '../search/find-case.ts';
import { calendarUses } from './calendar-uses.ts';
import { readsCalendar } from './calendars-apart.ts';
import { caseCondition, type Heard, heardIn, isMet, isStanding } from './case-condition.ts';
import type { Change, Relation } from './changed-rules.ts';
import { isConflictEitherWay } from './conflict-either-way.ts';
import { decidedOrNull } from './decision-key.ts';
import type { Effect } from './effect-words.ts';
import { fixedDifferences } from './fixed-difference.ts';
import type { CaseCondition } from './literal.ts';
import { heardAlone, narrowedTo } from './narrowed.ts';
import { periodChanges } from './period-changes.ts';
import { shiftWishes } from './shift.ts';
import type { Side } from './side.ts';
import { type Surroundings, surroundings } from './surroundings.ts';
import { createTruthSearch, type TruthSearch } from './truths/find-truths.ts';
import { type Atoms, createAtoms, type Formula } from './truths/formula.ts';
import { widerPolicy } from './wider-policy.ts';
import {
  type Ground,
  isAlwaysDifferent,
  type Shown,
  shownBy,
  situationsOf,
  type Witness,
  witnessOf,
} from './witness.ts';

type Sides = readonly [before: Side, after: Side];

/** One case, and the class of those in which the same rules have a say. */
export interface DifferingCase {
  readonly facts: CaseFacts;
  readonly decisions: readonly [before: Decision, after: Decision];
  readonly condition: CaseCondition;
  /** The same without what follows from the rest. */
  readonly shortCondition: CaseCondition;
  readonly effect: Effect;
  /** All of the class are decided differently. */
  readonly isWhole: boolean;
}

/** A class that is gone through, of cases in which the rule holds. */
interface KnownClass {
  readonly condition: CaseCondition;
  readonly rule: CheckedRule;
  readonly side: 0 | 1;
}

/** What all searches of one matter share. */
export interface Comparison {
  readonly matter: CheckedMatter;
  readonly sides: Sides;
  readonly relation: Relation;
  readonly daysApart: readonly IsoDate[];
  readonly surroundings: Surroundings;
  readonly worlds: readonly [World, World];
  readonly atoms: Atoms;
  /** By the side that a case is looked for on: in its time. */
  readonly searches: readonly [TruthSearch, TruthSearch];
  /** Conditions of cases that are gone through: of one standing duty, or (null) of who is responsible; grows. */
  readonly known: Map<CheckedRule | null, KnownClass[]>;
}

export function comparisonOf(
  { id }: CheckedMatter,
  sides: Sides,
  relation: Relation,
  daysApart: readonly IsoDate[],
): Comparison | null {
  const { vocabulary } = widerPolicy(sides);
  const matter = vocabulary.matters.get(id);
  if (matter === undefined) return null;
  const worldOf = ({ policy, calendar }: Side): World => ({ policy: { ...policy, vocabulary }, calendar });
  const worlds = [worldOf(sides[0]), worldOf(sides[1])] as const;
  return {
    matter,
    sides,
    relation,
    daysApart,
    surroundings: surroundings(matter, sides),
    worlds,
    atoms: createAtoms(),
    searches: [createTruthSearch(matter, worlds[0]), createTruthSearch(matter, worlds[1])],
    known: new Map(),
  };
}

/** Past so many, nobody reads on. */
const MOST_CLASSES = 40;
const MOST_CELLS = 200;

const MANY: Bilingual = { zh: '不同的情形太多', en: 'there are too many classes of cases' };
const OPEN: Bilingual = {
  zh: '说不清由哪些规则裁决',
  en: 'it is not certain which rules decide it',
};

/**
 * One case of every class, not known yet, in which the changed rule has a say and the policies differ. Cases are
 * looked for by who has a say in them; those with the same say are one class, in which one that differs is looked for.
 */
export function differingCases(
  change: Change,
  comparison: Comparison,
): { readonly found: readonly DifferingCase[]; readonly gaveUp: Bilingual | null } {
  const found: DifferingCase[] = [];
  const { relation } = comparison;
  const ground = groundOf(change, comparison);
  const formula = shiftFormula(change, ground, comparison);
  if (formula === null) return { found, gaveUp: null };
  const known = knownOf(change, comparison);
  let gaveUp: Bilingual | null = null;
  for (let cells = 0; cells < MOST_CELLS && found.length < MOST_CLASSES; cells += 1) {
    const answer = comparison.searches[change.side].find(outside(formula, known, ground, comparison));
    if (answer.kind === 'none') return { found, gaveUp };
    if (answer.kind === 'undecided') return { found, gaveUp: gaveUp ?? answer.why };
    const own = classOf(answer.draft, change, ground);
    if (own === null) return { found, gaveUp: gaveUp ?? OPEN };
    const { condition } = own;
    known.push({ condition, rule: change.rule, side: change.side });
    if (isSettledAlike(own, change, comparison)) continue;
    const shown = shownIn(condition, answer.draft, own.ground);
    if (shown.kind === 'undecided') gaveUp ??= shown.why;
    if (shown.kind !== 'found') continue;
    const isWhole = !change.byCalendar && isAlwaysDifferent(condition, shown.witness, own.ground);
    const shortCondition = withoutImplied(condition, ground, change, comparison);
    const effect = effectOf(shown.witness, change, ground, relation);
    found.push({ ...shown.witness, condition, shortCondition, effect, isWhole });
  }
  return { found, gaveUp: gaveUp ?? MANY };
}

function groundOf(change: Change, { matter, sides, surroundings, worlds, daysApart }: Comparison): Ground {
  const beside = surroundings.of(change.rule, change.side);
  return {
    matter,
    world: worlds[change.side],
    sides,
    beside,
    narrowed: narrowedTo(change, beside),
    moreUses: daysApart.length === 0 ? [] : calendarUses(change.rule, sides[change.side], sides, daysApart),
  };
}

function knownOf(change: Change, { known }: Comparison): KnownClass[] {
  const about = subjectOf(change);
  const conditions = known.get(about) ?? [];
  known.set(about, conditions);
  return conditions;
}

/** A standing duty by the rule after, where there is one; by another calendar its condition may hold of other cases. */
function subjectOf({ rule, counterpart, side, byCalendar }: Change): CheckedRule | null {
  const readsItself = byCalendar && readsCalendar(sayingText([rule.when]));
  if (!isStanding(rule)) return null;
  return side === 1 || counterpart === null || readsItself ? rule : counterpart;
}

/** What has to be so for the change to have a say; null where it cannot be. */
function shiftFormula(change: Change, ground: Ground, { atoms, relation }: Comparison): Formula | null {
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

function outside(
  formula: Formula,
  known: readonly KnownClass[],
  { narrowed }: Ground,
  { atoms }: Comparison,
): Formula {
  // What holds nowhere beside the changed rule leaves nothing out.
  const beside = known.filter(({ rule, side }) => narrowed[side].policy.rules.get(rule.id) === rule);
  const gone = beside.map(({ condition }): Formula => {
    const parts = condition.map(({ condition: one, holds, side }): Formula => {
      const part = atoms.formulaOf(one, narrowed[side].policy);
      return holds ? part : { kind: 'not', part };
    });
    return { kind: 'not', part: { kind: 'and', parts } };
  });
  return { kind: 'and', parts: [formula, ...gone] };
}

/** What the change does to the case, as far as the rules go that have a say in it. */
function effectOf(
  { facts, decisions }: Witness,
  change: Change,
  { matter, narrowed }: Ground,
  { pairs }: Relation,
): Effect {
  const [before, after] = narrowed.map((side) => decidedOrNull(restrictedFacts(facts, side.policy), side));
  const own = before && after ? ([before, after] as const) : decisions;
  const reference = matter.asOf === null ? null : facts[matter.asOf];
  const asOf = typeof reference === 'string' ? reference : null;
  const policies = [narrowed[0].policy, narrowed[1].policy] as const;
  const periods = periodChanges(own, policies, pairs, { asOf, byCalendar: change.byCalendar });
  return { decisions: own, isStanding: isStanding(change.rule), periods };
}

/** What holds of a list because of what else holds of it need not be said. */
function withoutImplied(
  condition: CaseCondition,
  { narrowed }: Ground,
  { side }: Change,
  { atoms, searches }: Comparison,
): CaseCondition {
  const formulaOf = ({ condition: one, holds, side: own }: CaseCondition[number], way: boolean): Formula => {
    const part = atoms.formulaOf(one, narrowed[own].policy);
    return holds === way ? part : { kind: 'not', part };
  };
  const follows = (one: CaseCondition[number], from: CaseCondition[number]): boolean => {
    const parts = [formulaOf(from, true), formulaOf(one, false)];
    return searches[side].find({ kind: 'and', parts }).kind === 'none';
  };
  const lists = condition.filter(({ condition: { kind } }) => kind === 'some' || kind === 'not');
  return lists.reduce<CaseCondition>((left, one) => {
    const others = left.filter((other) => other !== one);
    return others.some((other) => lists.includes(other) && follows(one, other)) ? others : left;
  }, condition);
}

/** Nothing needs to be looked for. */
function isSettledAlike({ heard, ground }: CaseGround, { rule }: Change, { relation }: Comparison): boolean {
  return !isStanding(rule) && isConflictEitherWay(heard, ground.matter.id, ground.narrowed, relation);
}

/** A class of cases, and where they are looked for. */
interface CaseGround {
  readonly condition: CaseCondition;
  readonly heard: Heard;
  readonly ground: Ground;
}

/** The class of the case that is drafted; null where that is not certain. */
function classOf(draft: CaseDraft, change: Change, ground: Ground): CaseGround | null {
  const { matter, narrowed } = ground;
  const facts = fillFor(draft, narrowed);
  const situations = situationsOf(draft, narrowed);
  const reference = matter.asOf === null ? null : facts[matter.asOf];
  const heard = heardIn(situations, typeof reference === 'string' ? reference : null);
  if (isGap(heard)) return null;
  const condition = caseCondition(heard, change, matter, narrowed, situations);
  if (isMet(condition, situations) !== true) return null;
  return { condition, heard, ground: { ...ground, narrowed: heardAlone(heard, change, narrowed) } };
}

/** The case at hand may do. */
function shownIn(condition: CaseCondition, draft: CaseDraft, ground: Ground): Shown {
  const witness = shownBy(draft, ground);
  return witness === null ? witnessOf(condition, ground) : { kind: 'found', witness };
}
