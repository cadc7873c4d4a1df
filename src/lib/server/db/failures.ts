import { Overtaken } from '../errors.ts';

/**
 * passing: gone in a moment, the same work may be tried again (nothing of it was kept).
 * lasting: the database is full, read-only or away; waiting a second will not help.
 */
export type Failure = 'passing' | 'lasting';

const SQLITE_PASSING = /^SQLITE_(BUSY|LOCKED)/;
const SQLITE_LASTING = /^SQLITE_(FULL|IOERR|CANTOPEN|READONLY)/;
/** Serialization failure, deadlock. */
const POSTGRES_PASSING = new Set(['40001', '40P01']);
/** Connection classes, insufficient resources (disk, connections), shutdown and start-up; read-only. */
const POSTGRES_LASTING = /^(08\w{3}|53\w{3}|57P0\d|25006)$/;
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN'
]);
/** `pg` gives these no code. */
const PG_MESSAGES = /^(Connection terminated|timeout exceeded when trying to connect)/;

/** Sorts an error of either driver; null is a fault of ours, to be thrown on. */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof Overtaken) return 'passing';
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? String(error.code) : '';
  if (SQLITE_PASSING.test(code) || POSTGRES_PASSING.has(code)) return 'passing';
  if (SQLITE_LASTING.test(code) || POSTGRES_LASTING.test(code)) return 'lasting';
  return NETWORK.has(code) || PG_MESSAGES.test(error.message) ? 'lasting' : null;
}
