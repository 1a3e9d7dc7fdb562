import type { Severity } from '../diagnostic.ts';

export interface Entry<P> {
  readonly severity: Severity;
  readonly zh: (parameters: P) => string;
  readonly en: (parameters: P) => string;
}

/** An error of the catalogue. Wording: the user's words in quotes, what is wrong before what to do, no internal names. */
export function error<P>(zh: (parameters: P) => string, en: (parameters: P) => string): Entry<P> {
  return { severity: 'error', zh, en };
}

export function warning<P>(zh: (parameters: P) => string, en: (parameters: P) => string): Entry<P> {
  return { severity: 'warning', zh, en };
}

export function hint<P>(zh: (parameters: P) => string, en: (parameters: P) => string): Entry<P> {
  return { severity: 'hint', zh, en };
}
