import type { DirectionId } from '#lib/domain/model/types.ts';
import type { Member } from '../access/principal.ts';
import * as audit from '../audit/service.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import * as consensusRepository from './consensus-repository.ts';
import { roundOf } from './round.ts';

export interface Agreement {
  direction: DirectionId;
  /** 1 to 5 in halves; null takes back what was agreed. */
  score: number | null;
  note: string;
  /** What the page showed; 0 when there was nothing. */
  version: number;
}

/**
 * Writes down what a group agreed on for one direction. The answers' median stays beside it and
 * every step follows from the median. Refused when somebody else has written meanwhile.
 */
export function agree(
  ctx: Context,
  member: Member,
  roundId: string,
  { direction, score, note, version }: Agreement
): Promise<'agreed' | 'takenBack' | { refused: 'stale' } | 'unknown'> {
  return transaction(ctx.db, async (trx) => {
    const round = await roundOf(trx, ctx, member, roundId);
    if (!round) return 'unknown';
    const key = { roundId, direction, version };
    const row = {
      ...{ ...key, workspaceId: round.workspaceId, halves: (score ?? 0) * 2, note },
      ...{ agreedBy: member.name, agreedAt: ctx.now().toISOString() }
    };
    const touched =
      score === null
        ? await consensusRepository.dropConsensus(trx, key)
        : version === 0
          ? await consensusRepository.insertConsensus(trx, row)
          : await consensusRepository.updateConsensus(trx, row);
    if (touched === 0) return score === null && version === 0 ? 'takenBack' : { refused: 'stale' };
    await audit.record(trx, ctx, round.workspaceId, member, {
      action: 'consensusAgreed',
      subject: round.company,
      detail: { quarter: round.quarter, direction }
    });
    return score === null ? 'takenBack' : 'agreed';
  });
}
