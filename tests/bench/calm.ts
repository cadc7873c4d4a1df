import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_MS = 250;
const IDLE_SHARE = 0.7;
const PATIENCE_MS = 20_000;

/**
 * Waits for a moment in which the machine has little else to do, for a while only. A browser's times
 * tell nothing on a processor that others are using; a floor beside them does not mend that, because
 * it is one task against the hundreds of a page.
 */
export async function calm(): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end && (await idleShare()) < IDLE_SHARE);
}

/** The part of the processors' time that nobody used, 0 to 1. */
async function idleShare(): Promise<number> {
  const before = times();
  await pause(LOOK_MS);
  const after = times();
  return (after.idle - before.idle) / (after.all - before.all);
}

function times() {
  const each = cpus().map(({ times }) => times);
  const idle = each.reduce((sum, time) => sum + time.idle, 0);
  const all = each.flatMap((time) => Object.values(time)).reduce((sum, ms) => sum + ms, 0);
  return { idle, all };
}
