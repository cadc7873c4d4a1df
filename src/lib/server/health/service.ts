import type { Context } from '../context.ts';

/** A probe waits a few seconds at most, and a PostgreSQL that hangs must not look ready. */
const PATIENCE_MS = 2_000;

/** Whether the database answers a query on a table of ours, within two seconds. Never throws. */
export async function isReady({ db, log }: Pick<Context, 'db' | 'log'>): Promise<boolean> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('No answer in time.')), PATIENCE_MS);
  try {
    const asked = db.selectFrom('migration').select('name').limit(1).execute();
    await Promise.race([asked, late.promise]);
    return true;
  } catch (err) {
    log.warn({ err }, 'the database does not answer');
    return false;
  } finally {
    clearTimeout(timer);
  }
}
