import type { Bilingual, CheckedMatter } from '@shouze/dsl';
import type { IsoDate } from '../../calendar/calendar.ts';
import type { Decision } from '../../evaluate/decision.ts';
import { titleOf } from '../questions/subject.ts';
import type { CaseClass } from './case-class.ts';
import { changeWords } from './change-words.ts';
import { type Change, changedRules, type Relation } from './changed-rules.ts';
import { type Comparison, comparisonOf } from './comparison.ts';
import { differingCases } from './differing-cases.ts';
import { periodsWords } from './effect-words.ts';
import type { CaseCondition } from './literal.ts';
import { procedureChanges } from './procedure-changes.ts';
import { ruleNames } from './rule-names.ts';
import { withSamePeriods } from './same-periods.ts';
import { heardCondition } from './shift.ts';
import type { Side } from './side.ts';
import { NOT_SHOWN, type Witness } from './witness.ts';

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
  const { groups, others } = withSamePeriods(changes, sides, relation);
  const gone = others.map((change) => ({ change, ...differingCases(change, comparison) }));
  const told = groups.map((group) => ({ change: group[0], shown: groupClass(group, comparison) }));
  const classes = [
    ...told.flatMap(({ shown }) => (shown === null ? [] : [shown])),
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
  const undecided = [
    ...told.flatMap(({ change, shown }) => (shown !== null || !change ? [] : [openWords(change, NOT_SHOWN)])),
    ...gone.flatMap(({ change, gaveUp }) => (gaveUp === null ? [] : [openWords(change, gaveUp)])),
  ];
  // Where a difference is shown, that some rule may differ in further ways is no doubt about it.
  return {
    classes: [...Map.groupBy(classes, ({ message }) => message.zh).values()].flatMap((same) =>
      same.slice(0, 1),
    ),
    undecided: classes.length === 0 ? undecided : [],
    isComplete: undecided.length === 0,
  };
}

const MOST_TRIED = 5;

/** All cases of which one of the rules has a say, with one of them; null where none could be shown. */
function groupClass(group: readonly Change[], comparison: Comparison): DescribedClass | null {
  const { matter, sides } = comparison;
  const [, after] = sides;
  for (const change of group.slice(0, MOST_TRIED)) {
    const [shown] = differingCases(change, comparison).found;
    if (shown === undefined) continue;
    const operands = group.map(({ rule }) => heardCondition(rule, after));
    const { at } = change.rule;
    const condition: CaseCondition = [
      { condition: { kind: 'or', operands, at }, holds: true, side: 1, rule: null },
    ];
    const names = ruleNames(group.map(({ rule }) => rule));
    const effect = periodsWords(shown.effect);
    const message = {
      zh: `规则 ${names.zh} 适用的：${effect.zh}`,
      en: `where one of the rules ${names.en} applies: ${effect.en}`,
    };
    return classOf({ ...shown, message, condition, isWhole: false, byCalendar: false }, matter);
  }
  return null;
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
