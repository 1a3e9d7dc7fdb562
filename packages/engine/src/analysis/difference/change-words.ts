import type { Bilingual, CheckedMatter } from '@shouze/dsl';
import type { IsoDate } from '../../calendar/calendar.ts';
import type { Decision } from '../../evaluate/decision.ts';
import { conditionOf } from '../questions/subject.ts';
import { daysWords } from './calendars-apart.ts';
import { classWords } from './class-words.ts';
import { effectWords } from './effect-words.ts';
import type { CaseCondition } from './literal.ts';
import type { Side } from './side.ts';

export interface ChangeInWords {
  readonly condition: CaseCondition;
  /** Every case of the class is decided otherwise; else some are, such as the witness. */
  readonly isWhole: boolean;
  readonly decisions: readonly [before: Decision, after: Decision];
  /** Of two that differ by their calendars alone, the days that these count differently. */
  readonly daysApart: readonly IsoDate[];
}

/** Under which condition, and from whom to whom. */
export function changeWords(
  { condition, isWhole, decisions, daysApart }: ChangeInWords,
  matter: CheckedMatter,
  sides: readonly [Side, Side],
): Bilingual {
  const when = isOtherwise(decisions, sides, condition)
    ? { zh: '其他情形', en: 'otherwise' }
    : classWords(condition, matter, sides);
  const effect = effectWords(decisions, [sides[0].policy, sides[1].policy]);
  const part = partWords(isWhole, daysApart);
  return {
    zh: `${when === null ? '所有情形' : `${when.zh} 的`}${part.zh}：${effect.zh}`,
    en: `${when === null ? 'in any case' : when.en === 'otherwise' ? 'otherwise' : `where ${when.en}`}${part.en}: ${effect.en}`,
  };
}

function partWords(isWhole: boolean, daysApart: readonly IsoDate[]): Bilingual {
  if (isWhole) return { zh: '', en: '' };
  if (daysApart.length === 0) return { zh: '，其中一部分', en: ', in some of these cases' };
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
