/** Long work beside requests. */
import { setImmediate } from 'node:timers/promises';

/** To be called between the steps of long work: lets whoever waits go first. */
export type Pace = () => Promise<void>;

/** Requests wait no longer than this, one step of the work added. */
const WORK_MS = 20;

/** Lets others go first whenever the work has held the event loop for a while. */
export function pacer(): Pace {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < WORK_MS) return;
    await setImmediate();
    since = performance.now();
  };
}
