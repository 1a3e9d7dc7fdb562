import { and, asc, desc, eq, or } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { policies, policyVersions } from './schema.ts';

export type PolicyRow = Omit<typeof policies.$inferSelect, 'court'>;
export type VersionRow = Omit<typeof policyVersions.$inferSelect, 'court'>;
/** Without the texts. */
export type VersionHead = Pick<
  VersionRow,
  'policy' | 'version' | 'effectiveFrom' | 'effectiveUntil' | 'hash' | 'publishedAt' | 'shared'
>;

const policyColumns = {
  id: policies.id,
  titleZh: policies.titleZh,
  titleEn: policies.titleEn,
  createdAt: policies.createdAt,
};

const headColumns = {
  policy: policyVersions.policy,
  version: policyVersions.version,
  effectiveFrom: policyVersions.effectiveFrom,
  hash: policyVersions.hash,
  publishedAt: policyVersions.publishedAt,
  shared: policyVersions.shared,
  effectiveUntil: policyVersions.effectiveUntil,
};

const versionColumns = {
  ...headColumns,
  titleZh: policyVersions.titleZh,
  titleEn: policyVersions.titleEn,
  files: policyVersions.files,
  libraries: policyVersions.libraries,
};

const baseColumns = {
  court: policyVersions.court,
  policy: policyVersions.policy,
  version: policyVersions.version,
  titleZh: policyVersions.titleZh,
  titleEn: policyVersions.titleEn,
};

/** A version that policies of the court may be based on: one of its own, or one that another court shares. */
export type BaseHead = Pick<
  typeof policyVersions.$inferSelect,
  'court' | 'policy' | 'version' | 'titleZh' | 'titleEn'
>;

export interface PolicyReads {
  /** In the order in which they were made. */
  list(): Promise<readonly PolicyRow[]>;
  find(id: string): Promise<PolicyRow | undefined>;
  /** Of every policy, or of one; newest first. */
  versions(id?: string): Promise<readonly VersionHead[]>;
  version(id: string, version: number): Promise<VersionRow | undefined>;
  /** The court's own first, each policy's newest version first. */
  bases(): Promise<readonly BaseHead[]>;
  base(head: BaseHead): Promise<VersionRow | undefined>;
}

export interface PolicyWrites {
  insert(row: PolicyRow): Promise<void>;
  retitle(id: string, title: Pick<PolicyRow, 'titleZh' | 'titleEn'>): Promise<void>;
  remove(id: string): Promise<void>;
  publish(row: VersionRow): Promise<void>;
}

export function policyReads(db: BetterSQLite3Database, court: string): PolicyReads {
  const mayBeBase = or(eq(policyVersions.court, court), eq(policyVersions.shared, true));
  return {
    list: async () =>
      db
        .select(policyColumns)
        .from(policies)
        .where(eq(policies.court, court))
        .orderBy(asc(policies.createdAt), asc(policies.id))
        .all(),
    find: async (id) =>
      db
        .select(policyColumns)
        .from(policies)
        .where(and(eq(policies.court, court), eq(policies.id, id)))
        .get(),
    versions: async (id) =>
      db
        .select(headColumns)
        .from(policyVersions)
        .where(
          and(eq(policyVersions.court, court), id === undefined ? undefined : eq(policyVersions.policy, id)),
        )
        .orderBy(asc(policyVersions.policy), desc(policyVersions.version))
        .all(),
    version: async (id, version) =>
      db
        .select(versionColumns)
        .from(policyVersions)
        .where(
          and(
            eq(policyVersions.court, court),
            eq(policyVersions.policy, id),
            eq(policyVersions.version, version),
          ),
        )
        .get(),
    bases: async () =>
      db
        .select(baseColumns)
        .from(policyVersions)
        .where(mayBeBase)
        .orderBy(
          desc(eq(policyVersions.court, court)),
          asc(policyVersions.court),
          asc(policyVersions.policy),
          desc(policyVersions.version),
        )
        .all(),
    base: async (head) =>
      db
        .select(versionColumns)
        .from(policyVersions)
        .where(
          and(
            mayBeBase,
            eq(policyVersions.court, head.court),
            eq(policyVersions.policy, head.policy),
            eq(policyVersions.version, head.version),
          ),
        )
        .get(),
  };
}

export function policyWrites(db: BetterSQLite3Database, court: string): PolicyWrites {
  const one = (id: string) => and(eq(policies.court, court), eq(policies.id, id));
  return {
    insert: async (row) =>
      void db
        .insert(policies)
        .values({ court, ...row })
        .run(),
    retitle: async (id, title) => void db.update(policies).set(title).where(one(id)).run(),
    remove: async (id) => void db.delete(policies).where(one(id)).run(),
    publish: async (row) =>
      void db
        .insert(policyVersions)
        .values({ court, ...row })
        .run(),
  };
}
