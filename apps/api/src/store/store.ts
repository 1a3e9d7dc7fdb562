import { sql } from 'drizzle-orm';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { type DecisionReads, type DecisionWrites, decisionReads, decisionWrites } from './decisions.ts';
import { type DraftReads, type DraftWrites, draftReads, draftWrites } from './drafts.ts';
import { openDatabase } from './open-database.ts';
import { type PolicyReads, type PolicyWrites, policyReads, policyWrites } from './policies.ts';
import { type SampleReads, type SampleWrites, sampleReads, sampleWrites } from './samples.ts';
import { createTransactionQueue, type InTransaction } from './transaction.ts';

export interface CourtReads {
  readonly policies: PolicyReads;
  readonly drafts: DraftReads;
  readonly samples: SampleReads;
  readonly decisions: DecisionReads;
}

/** What a transaction may do. It has no transaction of its own: one inside another would wait for itself. */
export interface CourtWrites {
  readonly policies: PolicyReads & PolicyWrites;
  readonly drafts: DraftReads & DraftWrites;
  readonly samples: SampleReads & SampleWrites;
  readonly decisions: DecisionReads & DecisionWrites;
}

/** All that one court has, and nothing of another's. */
export interface CourtStore extends CourtReads {
  /** All of its writes are kept, or none. */
  tx<T>(work: (inside: CourtWrites) => Promise<T>): Promise<T>;
}

export interface Store {
  /** @param court the court's code, such as `川1527` */
  forCourt(court: string): CourtStore;
  /** Rejects if the database does not answer. */
  ping(): Promise<void>;
  close(): void;
}

/**
 * The data file of this server, made if it is not there.
 * @throws StartupFault if it cannot be opened, or is damaged or not ours
 */
export function openStore(file: string): Store {
  const database = openDatabase(file);
  const reader = drizzle(database.reader);
  const writer = drizzle(database.writer);
  const inTransaction = createTransactionQueue(database.writer);
  return {
    forCourt: (court) => createCourtStore(reader, writer, inTransaction, court),
    ping: async () => void reader.get(sql`SELECT count(*) FROM policies`),
    close: () => database.close(),
  };
}

function createCourtStore(
  reader: BetterSQLite3Database,
  writer: BetterSQLite3Database,
  inTransaction: InTransaction,
  court: string,
): CourtStore {
  const writes: CourtWrites = {
    policies: { ...policyReads(writer, court), ...policyWrites(writer, court) },
    drafts: { ...draftReads(writer, court), ...draftWrites(writer, court) },
    samples: { ...sampleReads(writer, court), ...sampleWrites(writer, court) },
    decisions: { ...decisionReads(writer, court), ...decisionWrites(writer, court) },
  };
  return {
    policies: policyReads(reader, court),
    drafts: draftReads(reader, court),
    samples: sampleReads(reader, court),
    decisions: decisionReads(reader, court),
    tx: (work) => inTransaction(() => work(writes)),
  };
}
