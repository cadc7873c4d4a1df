import { setImmediate } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import { isSqlite } from './dialect.ts';
import { Unavailable } from '../errors.ts';
import { patiently } from './patience.ts';
import type { DB } from './schema.ts';

type Work<T> = (trx: Transaction<DB>) => Promise<T>;

/**
 * Runs the work in one transaction and returns its value once it is durable. The work may run more
 * than once (after a lock, a conflict, another's failure), so it changes nothing but the database.
 * Throws Unavailable when the database stays busy, is full or away.
 */
export function transaction<T>(db: Kysely<DB>, work: Work<T>): Promise<T> {
  return isSqlite(db) ? shareCommit(db, work) : alone(db, work);
}

const alone = <T>(db: Kysely<DB>, work: Work<T>) => patiently(() => db.transaction().execute(work));

/*
 * SQLite has one writer, and most of a small write is waiting for the disk while the event loop
 * stands still. So works that arrive in the same turn of the loop share one commit, and those that
 * arrive meanwhile share the next.
 */

/** Keeps one commit from holding the event loop for long. */
const MOST_TOGETHER = 100;

interface Job {
  work: Work<unknown>;
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
}

const queues = new WeakMap<Kysely<DB>, Job[]>();

function shareCommit<T>(db: Kysely<DB>, work: Work<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const waiting = queues.get(db);
    const job: Job = { work, resolve, reject };
    if (waiting) waiting.push(job);
    else void drain(db, [job]);
  });
}

async function drain(db: Kysely<DB>, queue: Job[]): Promise<void> {
  queues.set(db, queue);
  while (queue.length > 0) {
    await setImmediate();
    const unavailable = await commitTogether(db, queue.splice(0, MOST_TOGETHER));
    // whoever queued meanwhile has waited for the same lock: an answer now, not their turn later
    if (unavailable) for (const { reject } of queue.splice(0)) reject(unavailable);
  }
  queues.delete(db);
}

/** Settles every job. Returns the error when the database did not take any of them. */
async function commitTogether(db: Kysely<DB>, jobs: readonly Job[]): Promise<Unavailable | null> {
  try {
    const values = await alone(db, async (trx) => {
      const done: unknown[] = [];
      for (const { work } of jobs) done.push(await work(trx));
      return done;
    });
    jobs.forEach(({ resolve }, n) => resolve(values[n] as never));
    return null;
  } catch (error) {
    const unavailable = error instanceof Unavailable ? error : null;
    // one failed and took the others along: each by itself, so that only the culprit fails
    const oneOfThem = jobs.length > 1 && !unavailable;
    if (oneOfThem) for (const job of jobs) await commitTogether(db, [job]);
    else for (const { reject } of jobs) reject(error);
    return unavailable;
  }
}
