import type { Duty, Warning } from './decision.ts';
import { isGap } from './gap.ts';
import { type Situation, scopeOf } from './situation.ts';
import { asOfDate } from './term.ts';

/** Sorted by code. */
export function warningsOf(
  duties: readonly Duty[],
  inexact: boolean,
  situation: Situation,
): readonly Warning[] {
  return [
    ...differentDueDates(duties),
    ...(inexact ? [situation.trace.boundedLists ? UNKNOWN_LIST : INEXACT] : []),
    ...outsideEffectiveTime(situation),
    ...provisionalDates(duties),
  ];
}

function differentDueDates(duties: readonly Duty[]): readonly Warning[] {
  const actions = [...new Set(duties.map(({ action }) => action))].sort();
  return actions.flatMap((action): readonly Warning[] => {
    const dates = [
      ...new Set(duties.filter((duty) => duty.action === action).map(({ due }) => due ?? '-')),
    ].sort();
    if (dates.length < 2) return [];
    const message = {
      zh: `“${action}”有不同的期限:${dates.join('、')}`,
      en: `"${action}" has different due dates: ${dates.join(', ')}`,
    };
    return [{ code: 'different-due-dates', message }];
  });
}

function provisionalDates(duties: readonly Duty[]): readonly Warning[] {
  if (!duties.some(({ provisional }) => provisional)) return [];
  const message = {
    zh: '有的期限超出日历的已知范围,只扣除了周末,日期是暂定的',
    en: 'a due date lies beyond what the calendar knows: only weekends were counted, the date is provisional',
  };
  return [{ code: 'provisional-date', message }];
}

const INEXACT: Warning = {
  code: 'inexact-completion',
  message: {
    zh: '未知事实的可能取值太多,未能逐一推演;所列事实未必都需要,也未必完整',
    en: 'the unknown facts have too many possible values to go through: the facts asked for may be more or fewer than needed',
  },
};

const UNKNOWN_LIST: Warning = {
  code: 'inexact-completion',
  message: {
    zh: '有列表没有给出(没有请写空列表),其内容只推演了有限的情形;所列事实未必都需要,也未必完整',
    en: 'a list is not given (write an empty one for none) and only some of its contents were gone through: the facts asked for may be more or fewer than needed',
  },
};

/** Which version is in force is for the caller to choose; that it is not is worth a word. */
function outsideEffectiveTime(situation: Situation): readonly Warning[] {
  const asOf = asOfDate(scopeOf(situation));
  const { effective, until } = situation.policy;
  if (isGap(asOf) || typeof asOf !== 'string') return [];
  if ((effective === null || asOf >= effective) && (until === null || asOf <= until)) return [];
  const range = `${effective ?? '…'} – ${until ?? '…'}`;
  const message = {
    zh: `基准日期 ${asOf} 不在政策的施行期间(${range})内`,
    en: `the reference date ${asOf} is outside of the time in which the policy is in force (${range})`,
  };
  return [{ code: 'outside-effective-time', message }];
}
