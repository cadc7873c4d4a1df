import * as audit from '../audit/service.ts';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import * as responses from '../responses/service.ts';
import * as rounds from '../rounds/service.ts';

/**
 * Opens somebody's submitted answers of a named round again: they go on by the link they have.
 * Refused when the round takes no answers, and where there is nothing to reopen.
 */
export async function reopen(
  ctx: Context,
  member: Member,
  roundId: string,
  responseId: string
): Promise<{ reopened: true } | { refused: 'unknown' | 'closed' }> {
  const round = await rounds.get(ctx, member, roundId);
  if (!round || round.status === 'deleted') return { refused: 'unknown' };
  const { workspace } = member;
  return transaction(ctx.db, async (trx) => {
    const result = await responses.reopenInRound(trx, ctx, workspace.id, responseId);
    if (typeof result === 'object' && 'refused' in result)
      return { refused: result.refused === 'closed' ? 'closed' : 'unknown' };
    if (result === 'unknown') return { refused: 'unknown' };
    await audit.record(trx, ctx, workspace.id, member, {
      ...{ action: 'responseReopened', subject: round.companyName },
      detail: { quarter: round.quarter }
    });
    return { reopened: true };
  });
}
