import type { Bilingual } from '@shouze/dsl';
import { isGap } from '../../evaluate/gap.ts';
import type { CaseDraft } from '../search/case-draft.ts';
import { fillFor } from '../search/case-facts.ts';
import { isAlwaysDifferent } from './always-different.ts';
import { caseCondition, isMet } from './case-condition.ts';
import { outside, shiftFormula, withoutImplied } from './case-formulas.ts';
import type { Change } from './changed-rules.ts';
import { type Comparison, groundOf, knownOf } from './comparison.ts';
import { isConflictEitherWay } from './conflict-either-way.ts';
import { effectOf } from './effect-of.ts';
import type { Effect } from './effect-words.ts';
import { type Heard, heardIn, isStanding } from './heard.ts';
import type { CaseCondition } from './literal.ts';
import { heardAlone } from './narrowed.ts';
import { type Ground, type Shown, shownBy, situationsOf, type Witness, witnessOf } from './witness.ts';

/** One case, and the class of those in which the same rules have a say. */
export interface DifferingCase extends Witness {
  readonly condition: CaseCondition;
  /** The same without what follows from the rest. */
  readonly shortCondition: CaseCondition;
  readonly effect: Effect;
  /** All of the class are decided differently. */
  readonly isWhole: boolean;
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
