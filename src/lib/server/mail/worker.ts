import type { Kysely } from 'kysely';
import type { Context, Smtp } from '../context.ts';
import type { DB } from '../db/schema.ts';

/** For what another instance queued, for pauses that end, for leases of an instance that died. */
const LOOK_EVERY_MS = 5_000;
/** A mail is queued inside a transaction, which may take this long to be seen. */
const SOON_MS = [20, 150, 1_000];
/** While the mail server is away: longer and longer. */
const AWAY_MS = [5_000, 15_000, 30_000, 60_000];
/** Being told to end, an instance lets the mail at hand come to its end, so long. */
const GRACE_MS = 3_000;

const bells = new WeakMap<Kysely<DB>, Set<() => void>>();

/** Wakes this process's workers for a mail that is being queued. */
export function ring(db: Kysely<DB>): void {
  const listening = bells.get(db);
  if (!listening) return;
  for (const ms of SOON_MS) setTimeout(() => listening.forEach((bell) => bell()), ms).unref();
}

export interface Worker {
  /** Ends it: the mail at hand comes to its end, or waits for the next start. */
  stop(): Promise<void>;
}

/** Empties the outbox from now on, beside everything else; several instances may do so at once. */
export function work(ctx: Context, smtp: Smtp): Worker {
  const stop = new AbortController();
  const cutOff = new AbortController();
  let rung = false;
  let wake = () => {};
  const bell = () => {
    rung = true;
    wake();
  };
  const listening = bells.get(ctx.db) ?? new Set();
  bells.set(ctx.db, listening.add(bell));

  async function look(): Promise<boolean> {
    try {
      // fetched here: a server without mail has no need of what writes and sends it
      const { deliverDue } = await import('./deliver.ts');
      return await deliverDue(ctx, smtp, { stop: stop.signal, cutOff: cutOff.signal });
    } catch (err) {
      ctx.log.error({ err }, 'could not empty the outbox');
      return false;
    }
  }

  async function run(): Promise<void> {
    let failures = 0;
    while (!stop.signal.aborted) {
      rung = false;
      failures = (await look()) ? 0 : failures + 1;
      if (stop.signal.aborted || (rung && failures === 0)) continue;
      const pause = AWAY_MS[Math.min(failures, AWAY_MS.length) - 1] ?? LOOK_EVERY_MS;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause).unref();
        wake = () => {
          // a new mail does not bring a server back that is away
          if (failures > 0 && !stop.signal.aborted) return;
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  const running = run();
  return {
    async stop() {
      listening.delete(bell);
      stop.abort();
      wake();
      const impatient = setTimeout(() => cutOff.abort(), GRACE_MS);
      await running;
      clearTimeout(impatient);
    }
  };
}
