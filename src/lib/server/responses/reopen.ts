import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import * as teams from '../teams/service.ts';
import { changing } from './access.ts';
import { isOver } from './around.ts';
import * as former from './former-repository.ts';
import * as repository from './repository.ts';
import type { StoredResponse } from './repository.ts';
import * as saves from './saves-repository.ts';
import { answersOf } from './saving.ts';
import type { Absent } from './types.ts';

interface Reopened {
  reopened: { formerVersion: number };
}

/**
 * Opens a submitted response for changes and keeps what was submitted as a former version. Refused
 * for a draft, and inside a round, where this is the owner's to decide; the agency's own rating is
 * the agency's to reopen.
 */
export function reopen(
  ctx: Context,
  token: string
): Promise<Reopened | { refused: 'draft' | 'inRound' } | Absent> {
  return changing<Reopened | { refused: 'draft' | 'inRound' }>(ctx, token, (trx, response) => {
    const theirs = response.round !== null && response.kind === 'client';
    return theirs && response.status === 'submitted'
      ? Promise.resolve({ refused: 'inRound' })
      : openAgain(trx, response);
  });
}

/**
 * Reopens somebody's response in a round, in the caller's transaction: they go on by the link they
 * have. Refused in an anonymous round, where nobody knows whose it is, for a draft, and when the
 * round takes no answers. The caller has seen to it that this is the owner's wish, and writes it down.
 */
export async function reopenInRound(
  trx: Transaction<DB>,
  ctx: Context,
  workspaceId: string,
  responseId: string
): Promise<Reopened | { refused: 'anonymous' | 'draft' | 'closed' } | 'unknown'> {
  const response = await repository.byId(trx, { id: responseId, workspaceId });
  if (!response?.round || response.kind !== 'client' || response.round.deletedAt !== null)
    return 'unknown';
  if (response.round.anonymous) return { refused: 'anonymous' };
  if (isOver(response.round, ctx.now())) return { refused: 'closed' };
  const result = await openAgain(trx, response);
  await teams.refresh(trx, ctx, response.round.id);
  return result;
}

async function openAgain(
  trx: Transaction<DB>,
  response: StoredResponse
): Promise<Reopened | { refused: 'draft' }> {
  const { id, mode, modelVersion, company, submittedOn } = response;
  if (submittedOn === null) return { refused: 'draft' };
  const answers = answersOf(await saves.stored(trx, id));
  const number = response.formerVersions + 1;
  await repository.change(trx, response, { status: 'draft', submittedOn: null });
  const snapshot = { mode, modelVersion, company, answers };
  await former.keep(trx, id, { number, submittedOn }, snapshot);
  return { reopened: { formerVersion: number } };
}
