import type { Context } from '../context.ts';
import { flushErased } from '../db/flush-erased.ts';
import { transaction } from '../db/transaction.ts';
import { tokenHash } from './access.ts';
import { dayOf } from './days.ts';
import * as repository from './repository.ts';

/**
 * Erases the response behind a token, closed or not, with its answers and former versions, from
 * the database's files too. There is no way back.
 */
export async function erase(ctx: Context, token: string): Promise<'erased' | 'unknown'> {
  const erased = await transaction(ctx.db, async (trx) => {
    const response = await repository.byToken(trx, tokenHash(token));
    return response ? repository.erase(trx, { id: response.id }) : 0;
  });
  if (erased === 0) return 'unknown';
  await flushErased(ctx.db, ctx.log);
  return 'erased';
}

/** Erases every unclaimed response whose last day is over; returns how many. Meant for a timer. */
export async function eraseExpired(ctx: Context): Promise<number> {
  const today = dayOf(ctx.now());
  const erased = await transaction(ctx.db, (trx) => repository.eraseAfterDay(trx, { today }));
  if (erased > 0) await flushErased(ctx.db, ctx.log);
  return erased;
}
