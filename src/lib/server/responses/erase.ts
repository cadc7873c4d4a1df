import type { Context } from '../context.ts';
import { flushErased } from '../db/flush-erased.ts';
import { transaction } from '../db/transaction.ts';
import * as teams from '../teams/service.ts';
import { mayBeErased, tokenHash } from './access.ts';
import { dayOf } from './days.ts';
import * as links from './links-repository.ts';
import * as repository from './repository.ts';

/**
 * Erases the response behind a token, closed or not, with its answers and former versions, from
 * the database's files too. There is no way back. Inside a round it is refused once the round takes
 * no answers, and where nobody can tell whose answers they are; until then the respondent may, and
 * a personal link is afterwards as if it had never been opened.
 */
export async function erase(
  ctx: Context,
  token: string
): Promise<'erased' | { refused: 'inRound' } | 'unknown'> {
  const result = await transaction(ctx.db, async (trx) => {
    const response = await repository.byToken(trx, tokenHash(token));
    if (!response) return 'unknown';
    if (!mayBeErased(response, ctx.now())) return { refused: 'inRound' } as const;
    await repository.erase(trx, { id: response.id });
    if (response.round) {
      await links.markUnopened(trx, { tokenHash: tokenHash(token) });
      await teams.refresh(trx, ctx, response.round.id);
    }
    return 'erased';
  });
  if (result === 'erased') await flushErased(ctx.db, ctx.log);
  return result;
}

/** Erases every unclaimed response whose last day is over; returns how many. Meant for a timer. */
export async function eraseExpired(ctx: Context): Promise<number> {
  const today = dayOf(ctx.now());
  const erased = await transaction(ctx.db, (trx) => repository.eraseAfterDay(trx, { today }));
  if (erased > 0) await flushErased(ctx.db, ctx.log);
  return erased;
}
