import type { Database } from 'better-sqlite3';

/** Runs its work in one transaction: all of it is kept, or none. */
export type InTransaction = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * One transaction at a time on the writer's connection, in the order of their calls.
 *
 * INVARIANT: nothing else begins a transaction. The driver's own `transaction()` takes an async function, throws, and
 * yet keeps what the function had written.
 */
export function createTransactionQueue(writer: Database): InTransaction {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = last.then(() => runOne(writer, work));
    last = run.catch(() => undefined);
    return run;
  };
}

async function runOne<T>(writer: Database, work: () => Promise<T>): Promise<T> {
  writer.exec('BEGIN IMMEDIATE');
  try {
    const result = await work();
    writer.exec('COMMIT');
    return result;
  } catch (error) {
    // A full disk or a damaged page may have ended the transaction already.
    if (writer.inTransaction) writer.exec('ROLLBACK');
    throw error;
  }
}
