/** Before the integration tests: a PostgreSQL server, with one migrated database to copy. */
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../src/cli/postgres.ts';
import { readMigrations } from '../../src/cli/read-migrations.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { open } from '#lib/server/db/open.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Null where there is no server: PostgreSQL in WebAssembly takes its place. */
    postgres: { url: string; migrated: string } | null;
  }
}

/** The address of a database on the server that another address names. */
export function onServer(url: string, database: string): string {
  const place = new URL(url);
  place.pathname = `/${database}`;
  return place.href;
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_POSTGRES_URL;
  const server = given ? { url: given, stop: async () => {} } : await startPostgres();
  if (!server) {
    project.provide('postgres', null);
    return async () => {};
  }

  const { url } = server;
  const migrated = `heptagon_test_${process.pid}_migrated`;
  const admin = open(url);
  await sql`create database ${sql.id(migrated)}`.execute(admin);
  const db = open(onServer(url, migrated));
  await migrate(db, await readMigrations(), new Date());
  await db.destroy();
  project.provide('postgres', { url, migrated });
  return async () => {
    await sql`drop database ${sql.id(migrated)}`.execute(admin);
    await admin.destroy();
    await server.stop();
  };
}
