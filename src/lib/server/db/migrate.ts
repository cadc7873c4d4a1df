import { sql, type Kysely, type Transaction } from 'kysely';
import type { Migration } from 'kysely/migration';
import { isSqlite } from './dialect.ts';
import { patiently } from './patience.ts';
import type { DB } from './schema.ts';

export interface MigrationTables {
  migration: { name: string; applied_on: string };
}

/** By dated name: they run in the order of their names, forward only. */
export type Migrations = Readonly<Record<string, Migration>>;

/** Any number of our instances that start together wait for the one that migrates: about 30 s. */
const PAUSES_MS = Array.from({ length: 60 }, () => 500);
/** Any constant: it names the lock among all advisory locks of the PostgreSQL database. */
const LOCK = 7_351_984_203;

/**
 * Brings the schema up to date in one transaction: all of it or, after a kill, nothing. When
 * several instances start together, one does it and the others find it done. Returns the names
 * that ran. Throws when the database has a migration that this version does not know.
 */
export function migrate(db: Kysely<DB>, migrations: Migrations, now: Date): Promise<string[]> {
  return patiently(
    () => db.transaction().execute((trx) => migrateWithin(trx, migrations, now)),
    PAUSES_MS
  );
}

async function migrateWithin(trx: Transaction<DB>, migrations: Migrations, now: Date) {
  // SQLite's transactions begin with the only write lock there is
  if (!isSqlite(trx)) await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(trx);
  await trx.schema
    .createTable('migration')
    .ifNotExists()
    .addColumn('name', 'text', (c) => c.primaryKey().notNull())
    .addColumn('applied_on', 'text', (c) => c.notNull())
    .execute();

  const applied = await trx.selectFrom('migration').select('name').execute();
  refuseNewer(
    applied.map(({ name }) => name),
    migrations
  );

  const done = new Set(applied.map(({ name }) => name));
  const pending = Object.entries(migrations).filter(([name]) => !done.has(name));
  pending.sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, migration] of pending) {
    await migration.up(trx);
    const applied_on = now.toISOString().slice(0, 10);
    await trx.insertInto('migration').values({ name, applied_on }).execute();
  }
  return pending.map(([name]) => name);
}

/** Throws a sentence for the operator when the list names a migration that this version has not. */
export function refuseNewer(applied: readonly string[], migrations: Migrations): void {
  const unknown = applied.filter((name) => !(name in migrations));
  if (unknown.length > 0) {
    throw new Error(
      `The database was written by a newer version of Heptagon (it has ${unknown.join(', ')}). ` +
        'Start that version, or restore a backup made by this one.'
    );
  }
}
