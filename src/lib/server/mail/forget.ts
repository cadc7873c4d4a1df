import type { Context } from '../context.ts';
import * as repository from './repository.ts';

const KEPT_MS = 90 * 86_400_000;

/**
 * Forgets to whom mail went and why it failed, 90 days after it was queued; what is still under way
 * stays. Returns how many. Meant for a timer.
 */
export const forgetOld = (ctx: Context): Promise<number> =>
  repository.forget(ctx.db, { before: new Date(ctx.now().getTime() - KEPT_MS).toISOString() });
