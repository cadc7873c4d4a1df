/** A private response that somebody takes into a workspace: what it is, and its move. */
import type { Mode } from '#lib/domain/answers.ts';
import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { Overtaken } from '../errors.ts';
import { absence, tokenHash } from './access.ts';
import * as claims from './claim-repository.ts';
import * as repository from './repository.ts';
import type { Absent, Company } from './types.ts';

export interface Claimable {
  mode: Mode;
  modelVersion: string;
  company: Company;
  /** Days, YYYY-MM-DD. */
  createdOn: string;
  submittedOn: string;
}

/** A submitted private response; why it is none otherwise. */
export async function claimable(
  ctx: Context,
  token: string,
  db: Context['db'] | Transaction<DB> = ctx.db
): Promise<{ found: Claimable } | { refused: 'draft' | 'claimed' } | Absent> {
  const response = await repository.byToken(db, tokenHash(token));
  const absent = absence(response, ctx.now());
  if (absent || !response) return absent ?? 'unknown';
  if (response.round) return { refused: 'claimed' };
  const { mode, modelVersion, company, submittedOn, id } = response;
  if (!mode || submittedOn === null) return { refused: 'draft' };
  const createdOn = (await claims.createdOn(db, { id }))?.createdOn ?? submittedOn;
  return { found: { mode, modelVersion, company, createdOn, submittedOn } };
}

/**
 * Moves the response behind a token into a round, in the caller's transaction and after `claimable`
 * there: kept as long as the round, and no longer its holder's to change or delete.
 */
export async function moveIntoRound(
  trx: Transaction<DB>,
  token: string,
  to: { workspaceId: string; roundId: string; respondentName: string | null }
): Promise<void> {
  const moved = await claims.move(trx, { ...to, tokenHash: tokenHash(token) });
  if (moved === 0) throw new Overtaken('The response has changed in the meantime.');
}
