import type { Bilingual, CheckedPolicy } from '@shouze/dsl';
import type { Calendar } from '../../calendar/calendar.ts';
import type { Decision } from '../../evaluate/decision.ts';
import { assigneeWords, statusWords } from '../../evaluate/decision-words.ts';

/** One of the two policies. */
export interface Side {
  readonly policy: CheckedPolicy;
  readonly calendar: Calendar;
  /** Whom a decision names, or why nobody. */
  readonly wordsOf: (decision: Decision) => Bilingual;
}

export function sideOf(policy: CheckedPolicy, calendar: Calendar): Side {
  const wordsOf = (decision: Decision): Bilingual =>
    decision.status === 'decided' ? assigneeWords(decision.assignee ?? null, policy) : statusWords(decision);
  return { policy, calendar, wordsOf };
}
