import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import type { PoolClient, QueryConfig } from 'pg';
import type { Logger } from 'pino';
import type { DB } from './schema.ts';

const CONNECTIONS = 10;
const CONNECT_MS = 5_000;
const STATEMENTS_KEPT = 300;

/** Opens a PostgreSQL database; it connects at the first query. */
export const openPostgres = (url: string, log?: Logger): Kysely<DB> =>
  new Kysely({ dialect: new PostgresDialect({ pool: () => connect(url, log) }) });

async function connect(url: string, log?: Logger): Promise<PostgresPool> {
  // loaded when needed: most installations never do
  const { default: pg } = await import('pg');
  // count(*) is an int8, which pg gives as text
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS
  });
  pool.on('connect', keepStatements);
  // an idle connection that breaks would otherwise end the process
  pool.on('error', (error) => log?.warn({ err: error }, 'lost an idle database connection'));
  return pool;
}

/** Lets the server parse and plan a statement once per connection: with a name it is kept there. */
function keepStatements(client: PoolClient): void {
  const names = new Map<string, string>();
  const query = client.query.bind(client) as (
    text: string | QueryConfig,
    values?: unknown[]
  ) => Promise<unknown>;

  function queryByName(text: string | QueryConfig, values?: unknown[]) {
    if (typeof text !== 'string' || !values?.length) return query(text, values);
    let name = names.get(text);
    if (!name) {
      if (names.size >= STATEMENTS_KEPT) return query(text, values);
      name = createHash('sha256').update(text).digest('base64url');
      names.set(text, name);
    }
    return query({ name, text, values });
  }
  client.query = queryByName as PoolClient['query'];
}
