import type { Duration } from '@shouze/dsl';

/** A day without a time, `YYYY-MM-DD`, of the court's own time zone. */
export type IsoDate = string;

/** Rest days and make-up workdays of one country or county, and the range of days that they are known for. */
export interface HolidayData {
  readonly name: string;
  /** First and last day, inclusive; outside it weekends alone count. */
  readonly knownFrom: IsoDate;
  readonly knownUntil: IsoDate;
  /** Weekdays that are rest days, ascending. */
  readonly holidays: readonly IsoDate[];
  /** Weekend days that are worked (调休), ascending. */
  readonly workdays: readonly IsoDate[];
}

export interface Deadline {
  readonly date: IsoDate;
  /** True where a day beyond the known range had a say in the date. */
  readonly provisional: boolean;
}

/** Periods of procedural law. @see docs/design/domain.md "Computing periods" */
export interface Calendar {
  isRestDay(day: IsoDate): boolean;
  /** The last day of a period that starts after `from`, rolled to the first day that is not a rest day. */
  deadline(from: IsoDate, period: Duration): Deadline;
  /** `from` shifted by a period without the roll; a negative amount goes back. Months end on the corresponding day or the month's last. */
  shift(from: IsoDate, period: Duration): Deadline;
}
