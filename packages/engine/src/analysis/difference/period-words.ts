import type { Bilingual, CheckedPolicy, Term } from '@shouze/dsl';
import { meaningText } from '../meaning/meaning-text.ts';
import type { Roots } from '../uses/field-of.ts';
import { termInWords } from '../words/condition-words.ts';
import { valueAt } from './resolved.ts';

/** How long something may take from a date on, as one policy says it. */
export interface Period {
  readonly from: Term | null;
  readonly within: Term | null;
  /** What paths start from. */
  readonly roots: Roots;
  readonly policy: CheckedPolicy;
}

/** Equal for the same period, whatever it is read from. */
export function periodText({ from, within, policy }: Period): string {
  return meaningText([from, within], policy);
}

/** `自 收到日期 起 7日 → 5日`; with the start of either where that changes, too. @param asOf when parameters count */
export function periodChangeWords(was: Period, is: Period, asOf: string | null): Bilingual {
  const [start, otherStart] = [startWords(was), startWords(is)];
  const [time, otherTime] = [timeWords(was, asOf), timeWords(is, asOf)];
  if (start.zh === otherStart.zh) {
    return {
      zh: `${start.zh}${time.zh} → ${otherTime.zh}`,
      en: `within ${time.en} → ${otherTime.en}${start.en}`,
    };
  }
  return {
    zh: `${start.zh}${time.zh} → ${otherStart.zh}${otherTime.zh}`,
    en: `within ${time.en}${start.en} → within ${otherTime.en}${otherStart.en}`,
  };
}

/** `自 收到日期 起 7日` */
export function periodWords(period: Period, asOf: string | null): Bilingual {
  const [start, time] = [startWords(period), timeWords(period, asOf)];
  return { zh: `${start.zh}${time.zh}`, en: `within ${time.en}${start.en}` };
}

function startWords({ from, roots, policy }: Period): Bilingual {
  if (from === null) return { zh: '', en: '' };
  const { zh, en } = termInWords(from, roots, policy);
  return { zh: `自 ${zh} 起 `, en: ` of ${en}` };
}

/** A parameter by its value then, and its name. */
function timeWords({ within, roots, policy }: Period, asOf: string | null): Bilingual {
  if (within === null) return { zh: '无期限', en: 'no time' };
  const words = termInWords(within, roots, policy);
  if (within.kind !== 'parameter') return words;
  const value = termInWords(valueAt(within.parameter, policy, asOf), roots, policy);
  return { zh: `${value.zh}（${words.zh}）`, en: `${value.en} (${words.en})` };
}
