import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteConnection, { type Database } from 'better-sqlite3';
import { StartupFault } from '../startup-fault.ts';
import { migrate, refuseForeignFile } from './migrate.ts';

/** One connection that writes and one that reads: readers never see a transaction that is under way. */
export interface OpenDatabase {
  readonly writer: Database;
  readonly reader: Database;
  close(): void;
}

/**
 * Opens the file, checks that it is whole and brings its schema up to date; makes it, and its folder, where there is none.
 * @throws StartupFault if the folder cannot be written, or the file is damaged or not ours
 */
export function openDatabase(file: string): OpenDatabase {
  try {
    // Cases are for the court's own account to read.
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    return openConnections(file);
  } catch (error) {
    throw asStartupFault(error, file);
  }
}

function openConnections(file: string): OpenDatabase {
  const opened: Database[] = [];
  const open = (options: SqliteConnection.Options): Database => {
    const connection = new SqliteConnection(file, { timeout: 5000, ...options });
    opened.push(connection);
    return connection;
  };
  try {
    const writer = open({});
    refuseDamage(writer);
    refuseForeignFile(writer);
    writer.pragma('journal_mode = WAL');
    // FULL: a decision that was answered is on disk, even when the power fails in the next moment.
    writer.pragma('synchronous = FULL');
    writer.pragma('foreign_keys = ON');
    // A file that may be read but not written shows itself here and not in the first request.
    writer.exec('BEGIN IMMEDIATE; COMMIT');
    migrate(writer);
    const reader = open({ readonly: true });
    return { writer, reader, close: () => closeAll(opened) };
  } catch (error) {
    closeAll(opened);
    throw error;
  }
}

function closeAll(connections: readonly Database[]): void {
  // The writer last: it folds the write-ahead log into the file.
  for (const connection of connections.toReversed()) connection.close();
}

function refuseDamage(connection: Database): void {
  const result = connection.pragma('quick_check(1)', { simple: true });
  if (result !== 'ok')
    throw new StartupFault('数据文件已损坏，请从备份恢复 the data file is damaged: restore it from a backup');
}

function asStartupFault(error: unknown, file: string): unknown {
  if (error instanceof StartupFault) return new StartupFault(`${error.message}: ${file}`);
  if (!(error instanceof Error) || !('code' in error)) return error;
  return new StartupFault(`${reasonOf(String(error.code))}: ${file}`);
}

function reasonOf(code: string): string {
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) {
    return '数据文件已损坏，请从备份恢复 the data file is damaged: restore it from a backup';
  }
  if (/^SQLITE_(BUSY|LOCKED)/.test(code))
    return '数据文件正被另一程序占用 the data file is in use by another program';
  if (/^SQLITE_FULL|^ENOSPC/.test(code)) return '磁盘已满 the disk is full';
  if (/^SQLITE_(CANTOPEN|READONLY|PERM|IOERR)|^E/.test(code)) {
    return `数据文件夹不可写 the data folder cannot be written (${code})`;
  }
  return `无法打开数据文件 the data file cannot be opened (${code})`;
}
