import { MODEL } from '#lib/domain/model/index.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import type { Kysely } from 'kysely';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import * as limits from '../limits/service.ts';
import { tokenHash } from './access.ts';
import { dayOf, monthsAfter } from './days.ts';
import * as repository from './repository.ts';
import type { Started } from './types.ts';

/** How long a response that nobody claims is kept, from its start or its latest submission. */
export const KEPT_MONTHS = 12;

const START_WINDOW_SECONDS = 600;

/** Counts a start from this address; null while it may, else the seconds to wait. */
export const countStart = (trx: Kysely<DB>, ctx: Context, address: string, now: Date) =>
  limits.use(
    trx,
    { purpose: 'start', most: ctx.startLimit, windowSeconds: START_WINDOW_SECONDS },
    limits.addressKey(address),
    now
  );

/**
 * Begins a private response and returns the token of its link, which is stored nowhere. Takes the
 * page's language and the caller's address; refuses more starts from one in ten minutes than allowed.
 */
export async function start(
  ctx: Context,
  { locale, address }: { locale: Locale; address: string }
): Promise<Started> {
  const token = ctx.random.token();
  const now = ctx.now();
  const retryAfterSeconds = await transaction(ctx.db, async (trx) => {
    const wait = await countStart(trx, ctx, address, now);
    if (wait !== null) return wait;
    await repository.insert(trx, {
      id: ctx.random.uuid(),
      tokenHash: tokenHash(token),
      locale,
      modelVersion: MODEL.version,
      createdOn: dayOf(now),
      eraseAfter: monthsAfter(now, KEPT_MONTHS)
    });
    return null;
  });
  return retryAfterSeconds === null ? { token } : { refused: 'tooMany', retryAfterSeconds };
}
