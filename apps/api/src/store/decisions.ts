import type { Decision } from '@shouze/engine';
import { and, desc, eq, lt } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { decisions } from './schema.ts';

type Row = typeof decisions.$inferSelect;
export type DecisionRow = Omit<Row, 'court' | 'position' | 'decision'> & { readonly decision: Decision };

const columns = {
  id: decisions.id,
  madeAt: decisions.madeAt,
  policy: decisions.policy,
  version: decisions.version,
  hash: decisions.hash,
  facts: decisions.facts,
  decision: decisions.decision,
};

export interface DecisionReads {
  find(id: string): Promise<DecisionRow | undefined>;
  /** Newest first. @param before a decision's id; undefined starts with the newest */
  page(limit: number, before: string | undefined): Promise<readonly DecisionRow[]>;
}

export interface DecisionWrites {
  insert(row: DecisionRow): Promise<void>;
}

export function decisionReads(db: BetterSQLite3Database, court: string): DecisionReads {
  const ofCourt = eq(decisions.court, court);
  const positionOf = (id: string) =>
    db
      .select({ position: decisions.position })
      .from(decisions)
      .where(and(ofCourt, eq(decisions.id, id)));
  return {
    find: async (id) => {
      const row = db
        .select(columns)
        .from(decisions)
        .where(and(ofCourt, eq(decisions.id, id)))
        .get();
      return row && asDecision(row);
    },
    page: async (limit, before) =>
      db
        .select(columns)
        .from(decisions)
        .where(and(ofCourt, before === undefined ? undefined : lt(decisions.position, positionOf(before))))
        .orderBy(desc(decisions.position))
        .limit(limit)
        .all()
        .map(asDecision),
  };
}

export function decisionWrites(db: BetterSQLite3Database, court: string): DecisionWrites {
  return {
    insert: async (row) =>
      void db
        .insert(decisions)
        .values({ court, ...row })
        .run(),
  };
}

/** The column holds what `insert` wrote: the table never changes. */
function asDecision(row: Omit<Row, 'court' | 'position'>): DecisionRow {
  return { ...row, decision: row.decision as Decision };
}
