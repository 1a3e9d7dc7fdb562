import type { Atom } from './formula.ts';

/** One atom, and whether it holds. */
export interface Signed {
  readonly atom: Atom;
  readonly holds: boolean;
}
