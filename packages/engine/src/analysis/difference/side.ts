import type { CheckedPolicy } from '@shouze/dsl';
import type { Calendar } from '../../calendar/calendar.ts';

/** One of the two policies. */
export interface Side {
  readonly policy: CheckedPolicy;
  readonly calendar: Calendar;
}
