import { indexMicro, roundFigures } from '#lib/domain/round-figures.ts';
import { scorecard } from '#lib/domain/scorecard.ts';
import type { Kysely } from 'kysely';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import { refresh } from './refresh.ts';
import * as repository from './repository.ts';
import { counted, isClosed, roundBy } from './round.ts';
import * as voicesRepository from './voices-repository.ts';

/** A round whose kept figures are not what its answers come to. */
export interface Differing {
  roundId: string;
  company: string;
  quarter: string;
}

/**
 * Computes the figures of some rounds anew and names those that were kept otherwise; mends them
 * when asked to. What is due to be shown and has not been yet is the job's, and no difference.
 */
export async function recompute(
  ctx: Context,
  roundIds: readonly string[],
  { mend }: { mend: boolean }
): Promise<Differing[]> {
  const differing: Differing[] = [];
  for (const id of roundIds) {
    const found = await transaction(ctx.db, async (trx) => {
      const differs = await differ(trx, ctx, id);
      if (differs && mend) await refresh(trx, ctx, id);
      return differs;
    });
    if (found) differing.push(found);
  }
  return differing;
}

async function differ(
  db: Kysely<DB>,
  ctx: Pick<Context, 'now' | 'models'>,
  roundId: string
): Promise<Differing | null> {
  const round = await roundBy(db, ctx, roundId);
  if (!round) return null;
  const kept = await repository.figures(db, { roundId });
  const { company, quarter } = round;
  const found = { roundId, company, quarter };
  if (round.deletedAt !== null) return kept ? found : null;
  const now = ctx.now();
  const voices = await voicesRepository.voices(db, roundId, 'client');
  const waiting = round.anonymous && voices.some(({ published }) => published === null);
  if (waiting && isClosed(round, now)) return null;
  const card = scorecard(counted(round, voices, now).input);
  // a round that nobody has answered need not have any
  if (!kept) return card.respondents > 0 ? found : null;
  const same =
    kept.figures === JSON.stringify(roundFigures(card)) &&
    kept.respondents === card.respondents &&
    kept.index_micro === indexMicro(card.index) &&
    kept.quarter === quarter;
  return same ? null : found;
}

const PORTION = 500;

/** The ids of every round, a portion at a time. */
export async function* everyRound(ctx: Context): AsyncGenerator<string[]> {
  let after = '';
  for (;;) {
    const ids = await repository.roundsAfter(ctx.db, { after, most: PORTION });
    if (ids.length === 0) return;
    yield ids.map(({ id }) => id);
    after = ids.at(-1)?.id ?? '';
  }
}
