import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteConnection from 'better-sqlite3';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as schema from '../src/store/schema.ts';
import { openStore } from '../src/store/store.ts';
import { COURT, temporaryFolder, temporaryStore, testCourt } from './test-court.ts';
import { firstSuit, publishTestPolicy } from './test-policy.ts';

/** A store with one version and one decision, and a connection of SQL's own to its file. */
async function storeAndSql() {
  const file = join(temporaryFolder(), 'shouze.sqlite');
  const store = openStore(file);
  const sql = new SqliteConnection(file);
  onTestFinished(() => {
    sql.close();
    store.close();
  });
  const court = testCourt({ store });
  await publishTestPolicy(court, {}, '2022-01-01');
  await court.client.decide({ facts: firstSuit });
  return { store, sql, court };
}

describe('what is published and what is decided', () => {
  it.each([
    "UPDATE policy_versions SET files = '[]'",
    "UPDATE policy_versions SET effective_from = '2030-01-01'",
    'UPDATE policy_versions SET shared = 1',
    'DELETE FROM policy_versions',
    'INSERT OR REPLACE INTO policy_versions SELECT * FROM policy_versions',
    'INSERT INTO policy_versions SELECT * FROM policy_versions WHERE true ON CONFLICT DO UPDATE SET hash = 1',
    "INSERT INTO policy_versions SELECT court, policy, 2, title_zh, title_en, '2021-12-31', hash, files, libraries, published_at, shared, NULL FROM policy_versions",
    'DELETE FROM policies',
    "UPDATE decisions SET decision = '{}'",
    'DELETE FROM decisions',
    'INSERT OR REPLACE INTO decisions SELECT * FROM decisions',
    "INSERT INTO decisions SELECT 99, court, 'x', made_at, policy, 7, hash, facts, decision FROM decisions",
  ])('is not changed even by %s', async (statement) => {
    const { sql } = await storeAndSql();
    const everything = () =>
      ['policies', 'policy_versions', 'decisions'].map((t) => sql.prepare(`SELECT * FROM ${t}`).all());
    const before = everything();
    sql.pragma('foreign_keys = ON');
    expect(() => sql.exec(statement)).toThrow();
    expect(everything()).toEqual(before);
  });
});

describe('a transaction', () => {
  it('is undone whole when its work fails', async () => {
    const court = temporaryStore().forCourt(COURT);
    const work = court.tx(async (inside) => {
      await inside.policies.insert({ id: 'a', titleZh: null, titleEn: null, createdAt: 1 });
      await new Promise((resolve) => setTimeout(resolve, 5));
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await court.policies.list()).toEqual([]);
  });

  it('is seen by readers when it is done and not before', async () => {
    const court = temporaryStore().forCourt(COURT);
    await court.tx(async (inside) => {
      await inside.policies.insert({ id: 'a', titleZh: null, titleEn: null, createdAt: 1 });
      expect(await inside.policies.list()).toHaveLength(1);
      expect(await court.policies.list()).toEqual([]);
    });
    expect(await court.policies.list()).toHaveLength(1);
  });

  it('waits for the one before it, also when that one fails', async () => {
    const court = temporaryStore().forCourt(COURT);
    const order: string[] = [];
    const slow = court.tx(async () => {
      order.push('slow begins');
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push('slow fails');
      throw new Error('no');
    });
    const quick = court.tx(async () => void order.push('quick'));
    await expect(slow).rejects.toThrow();
    await quick;
    expect(order).toEqual(['slow begins', 'slow fails', 'quick']);
  });
});

describe('the schema', () => {
  it('is the same for queries as for the migrations', async () => {
    const { sql } = await storeAndSql();
    for (const table of Object.values(schema) as SQLiteTable[]) {
      const { name, columns } = getTableConfig(table);
      const declared = columns.map((column) => ({
        name: column.name,
        type: column.getSQLType().toUpperCase(),
        required: column.notNull || column.primary,
      }));
      const actual = (
        sql.pragma(`table_info(${name})`) as { name: string; type: string; notnull: number; pk: number }[]
      ).map((column) => ({
        name: column.name,
        type: column.type,
        required: column.notnull === 1 || column.pk > 0,
      }));
      expect(declared, name).toEqual(actual);
    }
  });

  it('takes a file of the first release on, with what it holds', async () => {
    const file = join(temporaryFolder(), 'shouze.sqlite');
    const first = readFileSync(
      join(import.meta.dirname, '../src/store/migrations/0001-policies-and-decisions.sql'),
      'utf8',
    );
    const sql = new SqliteConnection(file);
    sql.exec(first);
    sql.exec(`INSERT INTO policies VALUES ('${COURT}', 'old', '旧', NULL, 1);
      INSERT INTO policy_versions VALUES ('${COURT}', 'old', 1, '旧', NULL, '2022-01-01', 'h', '[]', '[]', 1);`);
    sql.pragma(`application_id = ${0x53686f75}`);
    sql.pragma('user_version = 1');
    sql.close();
    const store = openStore(file);
    onTestFinished(() => store.close());
    expect(await store.forCourt(COURT).policies.version('old', 1)).toMatchObject({
      hash: 'h',
      shared: false,
    });
    expect(await store.forCourt('川1528').policies.bases()).toEqual([]);
  });

  it('keeps one court’s data from another', async () => {
    const { store } = await storeAndSql();
    const other = store.forCourt('川1528');
    expect(await other.policies.list()).toEqual([]);
    expect(await other.policies.versions()).toEqual([]);
    expect(await other.policies.version('trial', 1)).toBeUndefined();
    expect(await other.decisions.page(10, undefined)).toEqual([]);
  });
});
