import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { StartupFault } from '../startup-fault.ts';

const FOLDER = join(import.meta.dirname, 'migrations');

/** `Shou` in ASCII: marks the file as ours. */
const APPLICATION_ID = 0x53686f75;

/**
 * Brings the file's schema up to date: `user_version` counts the migrations that it has had, each in a transaction of its own.
 * @throws StartupFault if it was written by a newer release
 */
export function migrate(connection: Database): void {
  const migrations = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const applied = Number(connection.pragma('user_version', { simple: true }));
  if (applied > migrations.length) {
    throw new StartupFault(
      `数据文件由更新版本的首责写成，请升级后再启动 the data file was written by a newer release: upgrade before starting (schema ${applied}, known ${migrations.length})`,
    );
  }
  migrations.slice(applied).forEach((name, index) => {
    applyOne(connection, readFileSync(join(FOLDER, name), 'utf8'), applied + index + 1);
  });
}

/** @throws StartupFault if the file is another program's; reads only */
export function refuseForeignFile(connection: Database): void {
  const applied = Number(connection.pragma('user_version', { simple: true }));
  const mark = Number(connection.pragma('application_id', { simple: true }));
  const tables = Number(connection.prepare('SELECT count(*) FROM sqlite_master').pluck().get());
  if (mark === APPLICATION_ID || (mark === 0 && applied === 0 && tables === 0)) return;
  throw new StartupFault('这不是首责的数据文件 this is not a Shouze data file');
}

function applyOne(connection: Database, sql: string, version: number): void {
  connection.exec('BEGIN IMMEDIATE');
  try {
    connection.exec(sql);
    connection.pragma(`application_id = ${APPLICATION_ID}`);
    connection.pragma(`user_version = ${version}`);
    connection.exec('COMMIT');
  } catch (error) {
    connection.exec('ROLLBACK');
    throw error;
  }
}
