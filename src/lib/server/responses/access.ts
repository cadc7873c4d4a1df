/** From a token to its response, the same way for every verb. */
import { hash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import { dayOf } from './days.ts';
import * as repository from './repository.ts';
import type { StoredResponse } from './repository.ts';
import type { Absent } from './types.ts';

/** Only this is stored: whoever reads the database cannot open a response. */
export const tokenHash = (token: string) => hash('sha256', token);

/** Why a link does not lead to its response; null when it does. */
export function absence(
  found: Pick<StoredResponse, 'closed' | 'eraseAfter'> | null,
  now: Date
): Absent | null {
  if (!found) return 'unknown';
  if (found.closed) return { gone: found.closed };
  // it will be erased at the next occasion: until then nobody opens it either
  if (found.eraseAfter !== null && found.eraseAfter < dayOf(now)) return { gone: 'expired' };
  return null;
}

/** Runs a change of the response behind a token in one transaction, unless there is none. */
export function changing<T>(
  ctx: Context,
  token: string,
  change: (trx: Transaction<DB>, response: StoredResponse) => Promise<T>
): Promise<T | Absent> {
  return transaction(ctx.db, async (trx) => {
    const response = await repository.byToken(trx, tokenHash(token));
    return absence(response, ctx.now()) ?? change(trx, response as StoredResponse);
  });
}
