/** Milliseconds since the epoch. Tests give their own. */
export type Clock = () => number;

const DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day at the court, `YYYY-MM-DD`. */
export function courtDay(moment: number): string {
  return DAY.format(moment);
}

export function isoMoment(moment: number): string {
  return new Date(moment).toISOString();
}
