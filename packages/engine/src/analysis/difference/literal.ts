import type { CheckedCondition, CheckedRule } from '@shouze/dsl';

/** A condition that a class of cases is described by: of one of the two policies, and whether it holds. */
export interface Literal {
  readonly condition: CheckedCondition;
  readonly holds: boolean;
  readonly side: 0 | 1;
  /** Whose condition it is; null for the time in which the parameters have these values. */
  readonly rule: CheckedRule | null;
}

/** All of them hold. */
export type CaseCondition = readonly Literal[];
