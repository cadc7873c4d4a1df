import { sql, type Kysely } from 'kysely';
import type { Logger } from 'pino';
import { Overtaken, Unavailable } from '../errors.ts';
import { isSqlite } from './dialect.ts';
import { patiently } from './patience.ts';
import type { DB } from './schema.ts';

/**
 * After an erasure: makes the erased bytes leave the files. SQLite overwrites them in the database
 * (secure_delete), but the write-ahead log still holds former pages until it is cut to nothing.
 * PostgreSQL's vacuum does the like by itself. Does not throw: what a reader holds back now leaves
 * with the next erasure.
 */
export async function flushErased(db: Kysely<DB>, log: Logger): Promise<void> {
  if (!isSqlite(db)) return;
  try {
    await patiently(async () => {
      const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
      if (rows[0]?.busy) throw new Overtaken('Another connection still reads the log.');
    });
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    log.warn('erased bytes stay in the write-ahead log until the next erasure');
  }
}
