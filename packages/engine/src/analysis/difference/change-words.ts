import type { Bilingual, CheckedMatter } from '@shouze/dsl';
import type { IsoDate } from '../../calendar/calendar.ts';
import type { Decision } from '../../evaluate/decision.ts';
import { conditionOf } from '../questions/subject.ts';
import { daysWords } from './calendars-apart.ts';
import { classWords } from './class-words.ts';
import { type Effect, effectWords, isOfPeriodsAlone } from './effect-words.ts';
import type { CaseCondition } from './literal.ts';
import type { Side } from './side.ts';

export interface ChangeInWords {
  readonly condition: CaseCondition;
  /** The same without what follows from the rest. */
  readonly shortCondition: CaseCondition;
  /** Every case of the class is decided otherwise; else some are, such as the witness. */
  readonly isWhole: boolean;
  readonly decisions: readonly [before: Decision, after: Decision];
  readonly effect: Effect;
  /** Of two that differ by their calendars alone, the days that these count differently. */
  readonly daysApart: readonly IsoDate[];
}

/** Under which condition, and from whom to whom. */
export function changeWords(
  { condition, shortCondition, isWhole, decisions, effect, daysApart }: ChangeInWords,
  matter: CheckedMatter,
  sides: readonly [Side, Side],
): Bilingual {
  const when = isOtherwise(decisions, sides, condition)
    ? otherwiseWords(classWords(ownWords(condition), matter, sides))
    : whereWords(classWords(shortCondition, matter, sides));
  const told = effectWords(effect, [sides[0].policy, sides[1].policy]);
  const part = partWords(isWhole || isOfPeriodsAlone(effect), daysApart);
  return { zh: `${when.zh}${part.zh}：${told.zh}`, en: `${when.en}${part.en}: ${told.en}` };
}

/** What is said of the cases beside the rules that hold and do not hold. */
function ownWords(condition: CaseCondition): CaseCondition {
  return condition.filter(({ rule }) => rule === null);
}

function otherwiseWords(words: Bilingual | null): Bilingual {
  if (words === null) return { zh: '其他情形 的', en: 'otherwise' };
  return { zh: `${words.zh} 的其他情形`, en: `otherwise, where ${words.en}` };
}

function whereWords(words: Bilingual | null): Bilingual {
  if (words === null) return { zh: '所有情形', en: 'in any case' };
  return { zh: `${words.zh} 的`, en: `where ${words.en}` };
}

function partWords(isWhole: boolean, daysApart: readonly IsoDate[]): Bilingual {
  if (daysApart.length === 0)
    return isWhole ? { zh: '', en: '' } : { zh: '，其中一部分', en: ', in some of these cases' };
  const days = daysWords(daysApart);
  return { zh: `，其中一部分（${days.zh}）`, en: `, in some of these cases (${days.en})` };
}

/** Neither side has another rule for them, and the rules that do not hold are the same. */
function isOtherwise(
  decisions: readonly [Decision, Decision],
  sides: readonly [Side, Side],
  condition: CaseCondition,
): boolean {
  const areLeftOver = decisions.every(({ rules }, side) =>
    rules.some(({ name }) => sides[side]?.policy.rules.get(name)?.when === 'otherwise'),
  );
  const named = (side: 0 | 1): string =>
    JSON.stringify(
      condition
        .flatMap((one) =>
          one.side === side && one.rule !== null && conditionOf(one.rule) ? [one.rule.id] : [],
        )
        .sort(),
    );
  return (
    areLeftOver && named(0) === named(1) && condition.every(({ holds, rule }) => !holds || rule === null)
  );
}
