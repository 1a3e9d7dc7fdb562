import type { Bilingual, CheckedMatter } from '@shouze/dsl';
import type { IsoDate } from '../../calendar/calendar.ts';
import type { Decision } from '../../evaluate/decision.ts';
import { titleOf } from '../questions/subject.ts';
import type { CaseClass } from './case-class.ts';
import { changeWords } from './change-words.ts';
import { type Change, changedRules, type Relation } from './changed-rules.ts';
import { comparisonOf, differingCases } from './differing-cases.ts';
import type { CaseCondition } from './literal.ts';
import type { Side } from './side.ts';

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
  const changes = changedRules(matter.id, sides, relation);
  const comparison = comparisonOf(matter, sides, relation, daysApart);
  if (comparison === null) return { classes: [], undecided: [], isComplete: true };
  const undecided: Bilingual[] = [];
  const classes = new Map<string, DescribedClass>();
  for (const change of changes) {
    const { found, gaveUp } = differingCases(change, comparison);
    if (gaveUp !== null) undecided.push(openWords(change, gaveUp));
    for (const { facts, decisions, condition, isWhole } of found) {
      const { byCalendar } = change;
      const message = changeWords(
        { condition, isWhole, decisions, daysApart: byCalendar ? daysApart : [] },
        matter,
        sides,
      );
      if (classes.has(message.zh)) continue;
      const [before, after] = decisions.map((decision) => ({ rules: namesOf(decision), decision }));
      if (before && after)
        classes.set(message.zh, {
          matter: matter.id,
          before,
          after,
          message,
          isWhole,
          witness: facts,
          condition,
          byCalendar,
        });
    }
  }
  // Where a difference is shown, that some rule may differ in further ways is no doubt about it.
  return {
    classes: [...classes.values()],
    undecided: classes.size === 0 ? undecided : [],
    isComplete: undecided.length === 0,
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
