import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import type { Logger } from 'pino';
import type { DB } from './schema.ts';
import { openSqlite } from './sqlite.ts';

const POSTGRES_CONNECTIONS = 10;
const POSTGRES_CONNECT_MS = 5_000;

/**
 * Opens the database that the URL names: `sqlite:<file>` or `postgres://…`. Throws when SQLite
 * cannot be opened or does not hold its settings; PostgreSQL connects at the first query.
 */
export function open(url: string, log?: Logger): Kysely<DB> {
  const file = sqliteFile(url);
  if (file !== null) return openSqlite(file);
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new Error('A database URL begins with sqlite: or postgres://');
  }
  return new Kysely({ dialect: new PostgresDialect({ pool: () => postgresPool(url, log) }) });
}

/** The file that a `sqlite:` URL names; null for any other URL. */
export const sqliteFile = (url: string) =>
  url.startsWith('sqlite:') ? url.slice('sqlite:'.length) : null;

async function postgresPool(url: string, log?: Logger): Promise<PostgresPool> {
  // loaded when needed: most installations never do
  const { default: pg } = await import('pg');
  // count(*) is an int8, which pg gives as text
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({
    connectionString: url,
    max: POSTGRES_CONNECTIONS,
    connectionTimeoutMillis: POSTGRES_CONNECT_MS
  });
  // an idle connection that breaks would otherwise end the process
  pool.on('error', (error) => log?.warn({ err: error }, 'lost an idle database connection'));
  return pool;
}
