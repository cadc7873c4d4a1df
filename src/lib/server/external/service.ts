/**
 * The external view: an agency's own rating of a client, one a round, in the same survey. It stands
 * beside the client's median and is never pooled with it.
 */
import type { Locale } from '#lib/domain/model/types.ts';
import type { Member } from '../access/principal.ts';
import * as audit from '../audit/service.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import { secretHash } from '../keys.ts';
import * as responses from '../responses/service.ts';
import * as rounds from '../rounds/service.ts';
import * as repository from './repository.ts';

export interface ExternalView {
  companyName: string;
  quarter: string;
  status: 'none' | 'draft' | 'submitted';
}

/** How far the rating of a round is. Companies do not rate themselves from outside. */
export async function find(
  ctx: Context,
  member: Member,
  roundId: string
): Promise<ExternalView | 'unknown'> {
  const round = await rateable(ctx, member, roundId);
  if (!round) return 'unknown';
  const { companyName, quarter } = round;
  const status = await repository.status(ctx.db, { workspaceId: member.workspace.id, roundId });
  return { companyName, quarter, status: status ?? 'none' };
}

/** Begins the rating or opens the one there is, a submitted one for changes; returns its address. */
export async function begin(
  ctx: Context,
  member: Member,
  roundId: string,
  locale: Locale
): Promise<{ path: string } | 'unknown'> {
  const round = await rateable(ctx, member, roundId);
  if (!round) return 'unknown';
  const token = ctx.derive('external', roundId);
  const key = { workspaceId: member.workspace.id, roundId };
  const found = await transaction(ctx.db, async (trx) => {
    await repository.adopt(trx, { ...key, tokenHash: secretHash(token) });
    const status = await repository.status(trx, key);
    if (status !== null) return status;
    await responses.startInRound(trx, ctx, { ...key, token, locale, kind: 'external' });
    await audit.record(trx, ctx, key.workspaceId, member, {
      action: 'externalViewGiven',
      subject: round.companyName,
      detail: { quarter: round.quarter }
    });
    return 'draft';
  });
  if (found === 'submitted') await responses.reopen(ctx, token);
  return { path: `/a/${token}` };
}

async function rateable(ctx: Context, member: Member, roundId: string) {
  if (member.workspace.kind !== 'agency') return null;
  const round = await rounds.get(ctx, member, roundId);
  return round?.status === 'deleted' ? null : round;
}
