/**
 * What is written down in a transaction and sent afterwards: a worker for each such outbox, woken when
 * something is put into it. This is the folder's only face.
 */
import type { Kysely } from 'kysely';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';

/** For what another instance queued, for pauses that end, for leases of an instance that died. */
const LOOK_EVERY_MS = 5_000;
/** Something is queued inside a transaction, which may take this long to be seen. */
const SOON_MS = [20, 150, 1_000];
/** While whoever takes it is away: longer and longer. */
const AWAY_MS = [5_000, 15_000, 30_000, 60_000];
/** Being told to end, an instance lets what is at hand come to its end, so long. */
const GRACE_MS = 3_000;

type Bells = Map<string, Set<() => void>>;
const bells = new WeakMap<Kysely<DB>, Bells>();

/** Those who listen for something in an outbox of this name. */
function listeners(db: Kysely<DB>, box: string): Set<() => void> {
  const ofDatabase: Bells = bells.get(db) ?? new Map();
  bells.set(db, ofDatabase);
  const ofBox = ofDatabase.get(box) ?? new Set();
  ofDatabase.set(box, ofBox);
  return ofBox;
}

/** Wakes this process's workers for something that is being queued. */
export function ring(db: Kysely<DB>, box: string): void {
  const listening = listeners(db, box);
  if (listening.size === 0) return;
  for (const ms of SOON_MS) setTimeout(() => listening.forEach((bell) => bell()), ms).unref();
}

/** How a look at an outbox ends before its end: no new beginnings, and soon what is under way. */
export interface Ending {
  stop: AbortSignal;
  cutOff: AbortSignal;
}

export interface Worker {
  /** Ends it: what is at hand comes to its end, or waits for the next start. */
  stop(): Promise<void>;
}

/**
 * Empties an outbox from now on, beside everything else; several instances may do so at once.
 * `deliver` sends what is due and says whether whoever takes it could be reached.
 */
export function work(
  ctx: Context,
  box: string,
  deliver: (ending: Ending) => Promise<boolean>
): Worker {
  const stop = new AbortController();
  const cutOff = new AbortController();
  let rung = false;
  let wake = () => {};
  const bell = () => {
    rung = true;
    wake();
  };
  const listening = listeners(ctx.db, box).add(bell);

  async function look(): Promise<boolean> {
    try {
      return await deliver({ stop: stop.signal, cutOff: cutOff.signal });
    } catch (err) {
      ctx.log.error({ err, box }, 'could not empty the outbox');
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
          // something new does not bring back who is away
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
