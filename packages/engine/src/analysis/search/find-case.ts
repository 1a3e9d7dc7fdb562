import type { Bilingual, CheckedCondition, CheckedMatter, CheckedPolicy } from '@shouze/dsl';
import type { Calendar } from '../../calendar/calendar.ts';
import { truthOf } from '../../evaluate/condition.ts';
import { fieldKey, type Gap, isGap } from '../../evaluate/gap.ts';
import { elementsNeeded, type Needed, sumOf } from '../uses/elements-needed.ts';
import type { Uses } from '../uses/uses.ts';
import { usesOf } from '../uses/uses-of-condition.ts';
import { CaseDraft } from './case-draft.ts';
import { choicesFor, type Told } from './choices.ts';
import { unitedUses } from './united-uses.ts';
import type { Whereabouts } from './whereabouts.ts';

/** A condition, and whether it is wanted to hold. */
export interface Wish {
  readonly condition: CheckedCondition;
  readonly holds: boolean;
  /** Whose condition it is, where two policies are asked at once. */
  readonly policy?: CheckedPolicy;
}

export interface Question {
  readonly matter: CheckedMatter;
  readonly wishes: readonly Wish[];
  /** What else a case must show; a gap where that depends on more. Asked when all wishes are granted. */
  readonly accept?: (draft: CaseDraft) => boolean | Gap;
  /** Equal for equal questions: all that `accept`, `moreUses` and `moreElements` are made from. */
  readonly acceptKey?: string;
  /** What `accept` tells apart. */
  readonly moreUses?: readonly Uses[];
  readonly moreElements?: Needed;
  readonly offDuty?: boolean;
  /** What the wishes do not read is as usual: the likelier case, but no proof where there is none. */
  readonly asUsual?: boolean;
  /** How many partial cases may be looked at. */
  readonly budget?: number;
  /** Where a case is known to be: only there it is looked for. */
  readonly within?: Whereabouts;
}

export type Answer =
  | { readonly kind: 'found'; readonly draft: CaseDraft }
  | { readonly kind: 'none' }
  /** Nothing was found, but not everything was tried. */
  | { readonly kind: 'undecided'; readonly why: Bilingual };

export interface World {
  readonly policy: CheckedPolicy;
  readonly calendar: Calendar;
}

const BUDGET = 20_000;

/**
 * Looks for a case that grants all wishes: narrowing by demand. The interpreter evaluates a case of which nothing is
 * known; the first fact that keeps a wish open is given each value that the question can tell apart, and so on. A
 * wish that fails on part of a case fails on all its completions (Kleene's logic is monotone), which cuts most of
 * the tree. Each field has finitely many classes of values, and lists have a longest length, so that a search that
 * ends without a case proves that there is none.
 * @see Lindblad, "Property directed generation of first-order test data"; Runciman et al., "Lazy SmallCheck"
 */
export function findCase(question: Question, { policy, calendar }: World): Answer {
  const { matter, wishes, accept, moreUses = [], moreElements, offDuty = false, asUsual = false } = question;
  const wished = wishes.map((wish) => usesOf(wish.condition, matter.id, wish.policy ?? policy));
  const uses = [...wished, ...moreUses];
  const needs = wishes.map((wish) => elementsNeeded(wish.condition, wish.holds, wish.policy ?? policy));
  const told: Told = {
    uses,
    needed: sumOf(moreElements ? [...needs, moreElements] : needs),
    usualBut: asUsual ? wished : null,
    offDuty,
    within: question.within ?? null,
  };
  const draft = new CaseDraft(policy, matter, calendar);
  const search: Search = { draft, told, accept, left: question.budget ?? BUDGET, gaveUp: null };
  if (narrow(wishes, search) === null) return { kind: 'found', draft };
  const why = search.gaveUp ?? uses.flatMap(({ outside }) => outside)[0];
  return why === undefined ? { kind: 'none' } : { kind: 'undecided', why };
}

interface Search {
  readonly draft: CaseDraft;
  readonly told: Told;
  readonly accept: Question['accept'];
  left: number;
  gaveUp: Bilingual | null;
}

const TOO_MANY: Bilingual = { zh: '需要比对的情形太多', en: 'there are too many cases to go through' };
const UNKNOWN_FACT: Bilingual = {
  zh: '条件里同时问到一个字段的值和是否已知',
  en: 'the conditions ask both for the value of a field and whether it is known',
};

/** The facts that a failure comes from, by path; null where it may come from any. */
type Failure = { readonly from: ReadonlySet<string> | null };

/** Null with the found case left in the draft. */
function narrow(wishes: readonly Wish[], search: Search): Failure | null {
  const { draft, accept, told } = search;
  search.left -= 1;
  if (search.left < 0) {
    search.gaveUp = TOO_MANY;
    return FROM_ANYWHERE;
  }
  const toTell = undecidedKnownness(draft, told);
  if (toTell !== null) return branch(toTell, wishes, search);
  const open: Wish[] = [];
  let gap: Gap | null = null;
  for (const wish of wishes) {
    draft.startWatching();
    const truth = truthOf(wish.condition, draft.scopeIn(wish.policy));
    if (isGap(truth)) {
      open.push(wish);
      gap = firstToTry(gap, truth);
    } else if (truth !== wish.holds) return { from: draft.watched() };
  }
  if (gap === null) {
    draft.startWatching();
    const accepted = accept?.(draft) ?? true;
    if (accepted === true) return null;
    if (accepted === false) return { from: draft.watched() };
    gap = accepted;
  }
  return branch(gap, open, search);
}

/** The matter's own facts before those of elements: they cut more of the tree, and are fewer. */
function firstToTry(before: Gap | null, next: Gap): Gap {
  return before === null || (before.path.includes('[') && !next.path.includes('[')) ? next : before;
}

const FROM_ANYWHERE: Failure = { from: null };

/**
 * Tries each choice. A failure that the fact had no part in comes back with every choice of it: the search goes on
 * where something can be mended (conflict-directed backjumping).
 */
function branch(gap: Gap, open: readonly Wish[], search: Search): Failure | null {
  const { draft, told } = search;
  if (draft.leftUnknown.has(gap.path)) {
    if (!open.every(({ condition }) => isPlain(condition, draft.policy))) search.gaveUp ??= UNKNOWN_FACT;
    return FROM_ANYWHERE;
  }
  const from = new Set<string>();
  let fromAnywhere = mayConcernOthers(gap, told);
  for (const choice of choicesFor(gap, draft, told)) {
    const undo = draft.choose(gap, choice);
    const failure = narrow(open, search);
    if (failure === null) return null;
    undo();
    if (search.left < 0) return FROM_ANYWHERE;
    if (failure.from === null) fromAnywhere = true;
    else if (!failure.from.has(gap.path)) return failure;
    else for (const path of failure.from) from.add(path);
  }
  from.delete(gap.path);
  return fromAnywhere ? FROM_ANYWHERE : { from };
}

/** Whether somebody is on duty is said in one place and holds wherever he is named. */
function mayConcernOthers({ field: { type } }: Gap, { offDuty, uses }: Told): boolean {
  if (type.kind !== 'person' && type.kind !== 'unit') return false;
  return offDuty || unitedUses(uses).dutyTested.size > 0;
}

/** Of plain conditions the interpreter names a fact that is left unknown only where nothing else decides them. */
function isPlain(condition: CheckedCondition, policy: CheckedPolicy): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.operands.every((operand) => isPlain(operand, policy));
    case 'defined': {
      const definition = policy.definitions.get(condition.definition);
      return definition === undefined || isPlain(definition.condition, policy);
    }
    case 'truth':
    case 'compare':
    case 'member':
    case 'known':
      return true;
    default:
      return false;
  }
}

/** To the interpreter what is not decided yet is unknown; so what `已知` asks for is decided before all else. */
function undecidedKnownness(draft: CaseDraft, { uses }: Told): Gap | null {
  const tested = unitedUses(uses).knownTested;
  return tested.size === 0 ? null : draft.firstOpen((owner, field) => tested.has(fieldKey(owner, field)));
}
