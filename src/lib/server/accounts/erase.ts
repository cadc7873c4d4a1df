import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import { lucia } from './lucia.ts';
import * as repository from './repository.ts';
import * as secrets from './secrets-repository.ts';

/** Erases what is over: sessions, one-time links, registrations that nobody confirmed. A job. */
export const eraseExpired = (ctx: Context): Promise<number> =>
  transaction(ctx.db, async (trx) => {
    await lucia(trx, ctx).deleteExpiredSessions();
    const links = await secrets.forgetExpired.run(trx, { now: ctx.now().toISOString() });
    return links + (await repository.dropAbandoned.run(trx, {}));
  });
