import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { openPostgres } from './postgres.ts';
import type { DB } from './schema.ts';
import { openSqlite } from './sqlite.ts';

/**
 * Opens the database that the URL names: `sqlite:<file>` or `postgres://…`. Throws when SQLite
 * cannot be opened or does not hold its settings; PostgreSQL connects at the first query.
 */
export function open(url: string, log?: Logger): Kysely<DB> {
  const file = sqliteFile(url);
  if (file !== null) return openSqlite(file);
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url, log);
  throw new Error('A database URL begins with sqlite: or postgres://');
}

/** The file that a `sqlite:` URL names; null for any other URL. */
export const sqliteFile = (url: string) =>
  url.startsWith('sqlite:') ? url.slice('sqlite:'.length) : null;
