/** What was looked at and not taken in: its responses go, a few at a time, and then the look. */
import type { Context } from '../context.ts';
import { flushErased } from '../db/flush-erased.ts';
import { transaction } from '../db/transaction.ts';
import * as repository from './repository.ts';

const HOUR_MS = 3_600_000;

/** Few a transaction: others save meanwhile. */
const PORTION = 500;

/** Until then what was looked at since can be taken in. */
export const lookedAtSince = (ctx: Context): string =>
  new Date(ctx.now().getTime() - HOUR_MS).toISOString();

/** Erases what a look has put down; nothing, when it has been taken in meanwhile. */
export async function erase(ctx: Context, id: string): Promise<void> {
  const at = ctx.now().toISOString();
  const places = await transaction(ctx.db, (trx) => repository.end(trx, id, at));
  for (const roundId of places?.rounds ?? [])
    while ((await transaction(ctx.db, (trx) => repository.eraseSome(trx, roundId, PORTION))) > 0);
  await transaction(ctx.db, (trx) => repository.forget(trx, id));
}

/** Erases what was looked at more than an hour ago; returns how many companies. For a timer. */
export async function forgetOld(ctx: Context): Promise<number> {
  const ids = await repository.over(ctx.db, lookedAtSince(ctx));
  for (const id of ids) await erase(ctx, id);
  if (ids.length > 0) await flushErased(ctx.db, ctx.log);
  return ids.length;
}
