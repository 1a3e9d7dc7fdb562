/** One line of `samples.ndjson`: a case of a county court's year, ready to be decided. */
export interface Sample {
  readonly label: string;
  readonly facts: DraftSample['facts'] & { readonly id: string };
}

/** A sample before it has its number. */
export interface DraftSample {
  readonly label: string;
  readonly facts: Readonly<Record<string, unknown>> & { readonly matter: string; readonly received: string };
}

/** Repeats each scenario as often as its count says. */
export function repeated<T>(counts: readonly (readonly [scenario: T, count: number])[]): T[] {
  return counts.flatMap(([scenario, count]) => Array.from({ length: count }, () => scenario));
}

/** Without the entries that are undefined: what was not recorded is absent, not null. */
export function recorded<T extends object>(facts: T): T {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;
}
