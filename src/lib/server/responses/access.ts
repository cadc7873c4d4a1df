/** From a token to its response, the same way for every verb. */
import { hash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import { dayOf } from './days.ts';
import { isOver } from './around.ts';
import * as links from './link-state.ts';
import * as repository from './repository.ts';
import type { ForAbsence, StoredResponse } from './repository.ts';
import type { Absent } from './types.ts';

/** Only this is stored: whoever reads the database cannot open a response. */
export const tokenHash = (token: string) => hash('sha256', token);

/** Why a link does not lead to its response; null when it does. */
export function absence(found: ForAbsence | null, now: Date): Absent | null {
  if (!found) return 'unknown';
  const { closed, round, eraseAfter, kind, status } = found;
  if (closed) return { gone: closed };
  // it will be erased at the next occasion: until then nobody opens it either
  if (eraseAfter !== null && eraseAfter < dayOf(now)) return { gone: 'expired' };
  if (!round) return null;
  if (round.deletedAt !== null) return { gone: 'closed' };
  if (round.linkRevokedAt !== null) return { gone: 'revoked' };
  // what was submitted in time stays readable, and the agency's own rating has no closing day
  const late = kind === 'client' && status === 'draft' && isOver(round, now);
  return late ? { gone: 'closed' } : null;
}

/** Whether its holder may erase a response. */
export function mayBeErased(
  { round, kind, status }: Pick<StoredResponse, 'round' | 'kind' | 'status'>,
  now: Date
): boolean {
  if (!round) return true;
  const untied = round.anonymous && status === 'submitted';
  return kind === 'client' && !untied && !isOver(round, now);
}

/**
 * Runs a change of the response behind a token in one transaction, unless there is none. `spent` is
 * what to answer where an anonymous submission has cut the token off from its answers.
 */
export function changing<T>(
  ctx: Context,
  token: string,
  change: (trx: Transaction<DB>, response: StoredResponse) => Promise<T>,
  spent?: T
): Promise<T | Absent> {
  return transaction(ctx.db, async (trx) => {
    const hashed = tokenHash(token);
    const response = await repository.byToken(trx, hashed);
    if (response) return absence(response, ctx.now()) ?? change(trx, response);
    const state = await links.stateOf(trx, hashed, ctx.now());
    if (state === 'spent' && spent !== undefined) return spent;
    return typeof state === 'object' ? state : 'unknown';
  });
}
