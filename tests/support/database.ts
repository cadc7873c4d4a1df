/** A fresh, migrated database per test, for each dialect the product runs on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, sql } from 'kysely';
import { afterAll, afterEach, beforeEach } from 'vitest';
import { readMigrations } from '../../src/cli/read-migrations.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { open } from '#lib/server/db/open.ts';
import type { DB } from '#lib/server/db/schema.ts';

export interface Dialect {
  name: string;
  /** Gives an empty database; several calls without a close in between may give the same one. */
  open(): Promise<{ db: Kysely<DB>; close(): Promise<void> }>;
}

/** A folder of its own that goes when the test is over. */
export const temporaryFolder = (): string => folderIn(ofTest);
/** One that goes after the last test of the file: for a server that all of them share. */
export const sharedFolder = (): string => folderIn(ofFile);

const ofTest: string[] = [];
const ofFile: string[] = [];
afterEach(() => remove(ofTest));
afterAll(() => remove(ofFile));

function folderIn(list: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'heptagon-test-'));
  list.push(folder);
  return folder;
}
function remove(list: string[]) {
  for (const folder of list.splice(0)) rmSync(folder, { recursive: true, force: true });
}

const sqlite: Dialect = {
  name: 'SQLite',
  async open() {
    const db = open(`sqlite:${join(temporaryFolder(), 'test.db')}`);
    return { db, close: () => db.destroy() };
  }
};

async function emptied(db: Kysely<DB>): Promise<Kysely<DB>> {
  await sql`drop schema public cascade`.execute(db);
  await sql`create schema public`.execute(db);
  return db;
}

/** PostgreSQL compiled to WebAssembly: one a worker, because its start takes seconds. */
let pglite: PGlite | undefined;

const postgresInProcess: Dialect = {
  name: 'PostgreSQL (PGlite)',
  async open() {
    if (!pglite) {
      const { PGlite } = await import('@electric-sql/pglite');
      pglite = await PGlite.create();
    }
    const db = await emptied(new Kysely<DB>({ dialect: new PGliteDialect({ pglite }) }));
    // destroying it would end the worker's only instance
    return { db, close: async () => {} };
  }
};

const postgresServer = (url: string): Dialect => ({
  name: 'PostgreSQL (server)',
  async open() {
    const name = `heptagon_test_${process.pid}_${process.env.VITEST_POOL_ID ?? 0}`;
    const place = new URL(url);
    place.pathname = `/${name}`;
    const admin = open(url);
    const drop = () => sql`drop database if exists ${sql.id(name)} with (force)`.execute(admin);
    await drop();
    await sql`create database ${sql.id(name)}`.execute(admin);
    const db = open(place.href);
    return {
      db,
      close: async () => {
        await db.destroy();
        await drop();
        await admin.destroy();
      }
    };
  }
});

const { TEST_POSTGRES_URL } = process.env;

/** For `describe.each`. */
export const dialects: Dialect[] = [
  sqlite,
  postgresInProcess,
  ...(TEST_POSTGRES_URL ? [postgresServer(TEST_POSTGRES_URL)] : [])
];

export const migrations = await readMigrations();

/** A fresh, migrated database for each test of this block; call the result inside a test. */
export function useDatabase(dialect: Dialect): () => Kysely<DB> {
  let current: Awaited<ReturnType<Dialect['open']>> | undefined;
  beforeEach(async () => {
    current = await dialect.open();
    await migrate(current.db, migrations, new Date());
  });
  afterEach(() => current?.close());
  return () => {
    if (!current) throw new Error('There is a database inside a test only.');
    return current.db;
  };
}
