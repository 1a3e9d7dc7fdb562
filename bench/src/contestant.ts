import type { FlatCase, FlatRule } from './flat-workload.ts';

/** One engine with one policy. */
export interface Contestant {
  readonly name: string;
  /** Decides a case by its index. */
  readonly decide: (index: number) => unknown;
  /** The rules that the result of a decision says hold, ascending. */
  readonly rulesIn: (result: unknown) => readonly number[];
}

export type CreateContestant = (
  rules: readonly FlatRule[],
  cases: readonly FlatCase[],
) => Contestant | Promise<Contestant>;
