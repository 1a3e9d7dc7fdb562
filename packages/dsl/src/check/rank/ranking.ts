import type { RuleSource } from '../declare/rule-source.ts';

/** Rules as clauses of precedence name them. */
export interface Ranking {
  /** Two of one title are both there. */
  readonly byId: ReadonlyMap<string, readonly RuleSource[]>;
  readonly bySection: ReadonlyMap<string | null, readonly RuleSource[]>;
}

export function rankingOf(sources: readonly RuleSource[]): Ranking {
  return {
    byId: Map.groupBy(sources, ({ id }) => id),
    bySection: Map.groupBy(sources, ({ section }) => section),
  };
}
