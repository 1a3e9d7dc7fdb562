import type { Bilingual, CheckedMatter } from '@shouze/dsl';
import type { IsoDate } from '../../calendar/calendar.ts';
import type { Decision } from '../../evaluate/decision.ts';
import { titleOf } from '../questions/subject.ts';
import type { CaseClass } from './case-class.ts';
import { changeWords } from './change-words.ts';
import { type Change, changedRules, type Relation } from './changed-rules.ts';
import { comparisonOf } from './comparison.ts';
import { differingCases } from './differing-cases.ts';
import type { CaseCondition } from './literal.ts';
import { procedureChanges } from './procedure-changes.ts';
import type { Side } from './side.ts';
import type { Witness } from './witness.ts';

/** A class, with the condition that its words say. */
export interface DescribedClass extends CaseClass {
  readonly condition: CaseCondition;
  readonly byCalendar: boolean;
}

export interface DescribedClasses {
  readonly classes: readonly DescribedClass[];
  readonly undecided: readonly Bilingual[];
  /** Cases of no class are decided alike. */
  readonly isComplete: boolean;
}

/** The classes of one matter's cases that two policies decide differently, each told once. */
export function describedClasses(
  matter: CheckedMatter,
  sides: readonly [Side, Side],
  relation: Relation,
  daysApart: readonly IsoDate[],
): DescribedClasses {
  const comparison = comparisonOf(matter, sides, relation, daysApart);
  if (comparison === null) return { classes: [], undecided: [], isComplete: true };
  const changes = changedRules(matter.id, sides, relation);
  const gone = changes.map((change) => ({ change, ...differingCases(change, comparison) }));
  const classes = [
    ...gone.flatMap(({ change, found }) =>
      found.map((one) => {
        const days = change.byCalendar ? daysApart : [];
        const message = changeWords({ ...one, daysApart: days }, matter, sides);
        return classOf({ ...one, message, byCalendar: change.byCalendar }, matter);
      }),
    ),
    ...procedureChanges(comparison).map((one) =>
      classOf({ ...one, isWhole: false, byCalendar: false }, matter),
    ),
  ];
  const undecided = gone.flatMap(({ change, gaveUp }) =>
    gaveUp === null ? [] : [openWords(change, gaveUp)],
  );
  // Where a difference is shown, that some rule may differ in further ways is no doubt about it.
  return {
    classes: [...Map.groupBy(classes, ({ message }) => message.zh).values()].flatMap((same) =>
      same.slice(0, 1),
    ),
    undecided: classes.length === 0 ? undecided : [],
    isComplete: undecided.length === 0,
  };
}

function classOf(
  {
    facts,
    decisions,
    ...one
  }: Witness & Pick<DescribedClass, 'message' | 'isWhole' | 'condition' | 'byCalendar'>,
  matter: CheckedMatter,
): DescribedClass {
  const [before, after] = decisions;
  return {
    matter: matter.id,
    before: { rules: namesOf(before), decision: before },
    after: { rules: namesOf(after), decision: after },
    message: one.message,
    isWhole: one.isWhole,
    witness: facts,
    condition: one.condition,
    byCalendar: one.byCalendar,
  };
}

function openWords({ rule }: Change, why: Bilingual): Bilingual {
  const title = titleOf(rule);
  return { zh: `“${title.zh}”：${why.zh}`, en: `"${title.en}": ${why.en}` };
}

function namesOf({ rules, candidates = [], status }: Decision): readonly string[] {
  const named = status === 'conflict' ? candidates.map(({ rule }) => rule) : rules.map(({ name }) => name);
  return [...new Set(named)];
}
