/** A fresh, migrated database per test, for each dialect the product runs on. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, sql } from 'kysely';
import { afterAll, afterEach, beforeEach, inject } from 'vitest';
import { readMigrations } from '../../src/cli/read-migrations.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { open } from '#lib/server/db/open.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { onServer } from './postgres-server.ts';

interface Opened {
  db: Kysely<DB>;
  close(): Promise<void>;
}

export interface Dialect {
  name: string;
  /** Gives an empty database; several calls without a close in between may give the same one. */
  open(): Promise<Opened>;
  /** The same with our tables, copied where that is quicker than making them. */
  migrated(): Promise<Opened>;
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

const opened = (file: string): Opened => {
  const db = open(`sqlite:${file}`);
  return { db, close: () => db.destroy() };
};

/** One a test file, made at its first test. */
let migratedFile: Promise<string> | undefined;

async function makeMigratedFile(): Promise<string> {
  const file = join(sharedFolder(), 'migrated.db');
  const { db, close } = opened(file);
  await migrate(db, migrations, new Date());
  await close();
  return file;
}

const sqlite: Dialect = {
  name: 'SQLite',
  open: async () => opened(join(temporaryFolder(), 'test.db')),
  async migrated() {
    const file = join(temporaryFolder(), 'test.db');
    copyFileSync(await (migratedFile ??= makeMigratedFile()), file);
    return opened(file);
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
  },
  async migrated() {
    const empty = await this.open();
    await migrate(empty.db, migrations, new Date());
    return empty;
  }
};

/** What tests of two connections at once need: the other has one. */
export const POSTGRES_SERVER = 'PostgreSQL (server)';

function postgresServer({ url, migrated }: { url: string; migrated: string }): Dialect {
  const copied = async (template: string): Promise<Opened> => {
    const name = `heptagon_test_${process.pid}_${process.env.VITEST_POOL_ID ?? 0}`;
    const admin = open(url);
    const drop = () => sql`drop database if exists ${sql.id(name)} with (force)`.execute(admin);
    await drop();
    await sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(admin);
    const db = open(onServer(url, name));
    return {
      db,
      close: async () => {
        await db.destroy();
        await drop();
        await admin.destroy();
      }
    };
  };
  return {
    name: POSTGRES_SERVER,
    open: () => copied('template1'),
    migrated: () => copied(migrated)
  };
}

const server = inject('postgres');

/** For `describe.each`. */
export const dialects: Dialect[] = [sqlite, server ? postgresServer(server) : postgresInProcess];

export const migrations = await readMigrations();

/** A fresh, migrated database for each test of this block; call the result inside a test. */
export function useDatabase(dialect: Dialect): () => Kysely<DB> {
  let current: Opened | undefined;
  beforeEach(async () => {
    current = await dialect.migrated();
  });
  afterEach(() => current?.close());
  return () => {
    if (!current) throw new Error('There is a database inside a test only.');
    return current.db;
  };
}
