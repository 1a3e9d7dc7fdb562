import { and, eq } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { drafts } from './schema.ts';

export type DraftRow = Omit<typeof drafts.$inferSelect, 'court'>;
/** Without the texts. */
export type DraftHead = Omit<DraftRow, 'files'>;

const headColumns = { policy: drafts.policy, revision: drafts.revision, updatedAt: drafts.updatedAt };

export interface DraftReads {
  heads(): Promise<readonly DraftHead[]>;
  find(policy: string): Promise<DraftRow | undefined>;
}

export interface DraftWrites {
  put(row: DraftRow): Promise<void>;
  remove(policy: string): Promise<void>;
}

export function draftReads(db: BetterSQLite3Database, court: string): DraftReads {
  return {
    heads: async () => db.select(headColumns).from(drafts).where(eq(drafts.court, court)).all(),
    find: async (policy) =>
      db
        .select({ ...headColumns, files: drafts.files })
        .from(drafts)
        .where(and(eq(drafts.court, court), eq(drafts.policy, policy)))
        .get(),
  };
}

export function draftWrites(db: BetterSQLite3Database, court: string): DraftWrites {
  return {
    put: async (row) =>
      void db
        .insert(drafts)
        .values({ court, ...row })
        .onConflictDoUpdate({ target: [drafts.court, drafts.policy], set: row })
        .run(),
    remove: async (policy) =>
      void db
        .delete(drafts)
        .where(and(eq(drafts.court, court), eq(drafts.policy, policy)))
        .run(),
  };
}
