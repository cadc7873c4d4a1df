import { SqliteAdapter, type Kysely } from 'kysely';
import type { DB } from './schema.ts';

/** Whether this database, or the one of this transaction, is SQLite. */
export const isSqlite = (db: Kysely<DB>) => db.getExecutor().adapter instanceof SqliteAdapter;
