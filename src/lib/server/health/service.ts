import { setTimeout } from 'node:timers/promises';
import type { Context } from '../context.ts';

/** A probe waits a few seconds at most, and a PostgreSQL that hangs must not look ready. */
const PATIENCE_MS = 2_000;

/** Whether the database answers a query on a table of ours, within two seconds. Never throws. */
export async function isReady({ db, log }: Pick<Context, 'db' | 'log'>): Promise<boolean> {
  const patience = new AbortController();
  const asked = db.selectFrom('migration').select('name').limit(1).execute();
  const tooLate = setTimeout(PATIENCE_MS, null, { signal: patience.signal });
  try {
    return (await Promise.race([asked, tooLate])) !== null;
  } catch (err) {
    log.warn({ err }, 'the database does not answer');
    return false;
  } finally {
    patience.abort();
    await Promise.allSettled([tooLate]);
  }
}
