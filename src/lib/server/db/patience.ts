import { setTimeout } from 'node:timers/promises';
import { Unavailable } from '../errors.ts';
import { failureOf } from './failures.ts';

/** About 1.6 s in all: longer than any commit, shorter than a respondent's patience. */
const PAUSES_MS: readonly number[] = [10, 25, 50, 100, 200, 400, 800];

/**
 * Runs work that may be repeated. A passing failure (locked, overtaken) is tried again after a
 * pause, off the event loop; a lasting one, or one pause too many, becomes Unavailable.
 */
export async function patiently<T>(
  work: () => Promise<T>,
  pauses: readonly number[] = PAUSES_MS
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const failure = failureOf(error);
      if (failure === null) throw error;
      const pause = pauses[attempt];
      if (failure === 'lasting' || pause === undefined) {
        throw new Unavailable('The database does not take this now.', { cause: error });
      }
      // jitter: those who collided once should not meet again
      await setTimeout(pause * (0.5 + Math.random() / 2));
    }
  }
}
