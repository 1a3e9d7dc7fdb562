import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * The tables as queries see them. The migrations make them: keys, references, checks and triggers stand there.
 * Moments are epoch milliseconds, days are `YYYY-MM-DD`, ids are text.
 */
export interface StoredFile {
  readonly path: string;
  readonly text: string;
}

const files = (name: string) => text(name, { mode: 'json' }).$type<readonly StoredFile[]>().notNull();

export const policies = sqliteTable('policies', {
  court: text('court').notNull(),
  id: text('id').notNull(),
  titleZh: text('title_zh'),
  titleEn: text('title_en'),
  createdAt: integer('created_at').notNull(),
});

export const policyVersions = sqliteTable('policy_versions', {
  court: text('court').notNull(),
  policy: text('policy').notNull(),
  version: integer('version').notNull(),
  titleZh: text('title_zh'),
  titleEn: text('title_en'),
  effectiveFrom: text('effective_from').notNull(),
  hash: text('hash').notNull(),
  files: files('files'),
  libraries: files('libraries'),
  publishedAt: integer('published_at').notNull(),
  shared: integer('shared', { mode: 'boolean' }).notNull(),
  effectiveUntil: text('effective_until'),
});

export const drafts = sqliteTable('drafts', {
  court: text('court').notNull(),
  policy: text('policy').notNull(),
  revision: text('revision').notNull(),
  files: files('files'),
  updatedAt: integer('updated_at').notNull(),
});

export const samples = sqliteTable('samples', {
  court: text('court').notNull(),
  policy: text('policy').notNull(),
  position: integer('position').notNull(),
  label: text('label').notNull(),
  facts: text('facts', { mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
});

export const decisions = sqliteTable('decisions', {
  position: integer('position').primaryKey({ autoIncrement: true }),
  court: text('court').notNull(),
  id: text('id').notNull(),
  madeAt: integer('made_at').notNull(),
  policy: text('policy').notNull(),
  version: integer('version').notNull(),
  hash: text('hash').notNull(),
  facts: text('facts', { mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
  decision: text('decision', { mode: 'json' }).notNull(),
});
