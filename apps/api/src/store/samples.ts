import { and, asc, eq } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { samples } from './schema.ts';

type SampleRow = Pick<typeof samples.$inferSelect, 'label' | 'facts'>;

export interface SampleReads {
  of(policy: string): Promise<readonly SampleRow[]>;
}

export interface SampleWrites {
  insert(policy: string, rows: readonly SampleRow[]): Promise<void>;
}

export function sampleReads(db: BetterSQLite3Database, court: string): SampleReads {
  return {
    of: async (policy) =>
      db
        .select({ label: samples.label, facts: samples.facts })
        .from(samples)
        .where(and(eq(samples.court, court), eq(samples.policy, policy)))
        .orderBy(asc(samples.position))
        .all(),
  };
}

export function sampleWrites(db: BetterSQLite3Database, court: string): SampleWrites {
  return {
    // Row by row: a statement may hold only so many values.
    insert: async (policy, rows) => {
      rows.forEach((row, position) => {
        db.insert(samples).values({ court, policy, position, label: row.label, facts: row.facts }).run();
      });
    },
  };
}
