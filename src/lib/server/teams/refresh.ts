import { dueBatch } from '#lib/domain/publication.ts';
import { indexMicro, roundFigures } from '#lib/domain/round-figures.ts';
import { scorecard, type ScorecardInput } from '#lib/domain/scorecard.ts';
import { FEWEST_SHOWN } from '#lib/domain/team.ts';
import type { Kysely } from 'kysely';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import * as portfolios from '../portfolios/service.ts';
import * as repository from './repository.ts';
import type { StoredRound } from './repository.ts';
import { counted, isClosed, roundBy, type Round } from './round.ts';
import * as voicesRepository from './voices-repository.ts';

/**
 * Brings what is kept of a round up to its responses: shows the answers of an anonymous round that
 * are due, and writes its figures anew, with what the portfolio makes of them. Belongs into the
 * transaction of every change of a round or of a submitted response, after it; before a closed round
 * takes answers again it runs first, so that what is due is shown by itself.
 */
export async function refresh(
  trx: Kysely<DB>,
  ctx: Pick<Context, 'now' | 'models'>,
  roundId: string
): Promise<void> {
  const found = await roundBy(trx, ctx, roundId);
  if (!found) return;
  await refreshRound(trx, ctx, found);
  await portfolios.refresh(trx, ctx, found.companyId);
}

/** A deleted round has no figures. */
async function refreshRound(
  trx: Kysely<DB>,
  ctx: Pick<Context, 'now' | 'models'>,
  found: Round
): Promise<void> {
  const { id: roundId, model, mode, anonymous } = found;
  if (found.deletedAt !== null) {
    await repository.dropFigures(trx, { roundId });
    return;
  }
  // locks the row: of two changes at once the second reads what the first has written
  await write(trx, found, { model, mode, anonymous, responses: [] });
  const round = (await roundBy(trx, ctx, roundId)) ?? found;
  const now = ctx.now();
  if (!isClosed(round, now))
    await repository.keepWeights(trx, { roundId, weights: JSON.stringify(round.weights) });
  const voices = await voicesRepository.voices(trx, roundId, 'client');
  const due = dueBatch(
    voices.map(({ published }) => published),
    isClosed(round, now)
  );
  if (anonymous && due !== null) await voicesRepository.publish(trx, { roundId, batch: due });
  await write(trx, round, counted(round, voices, now).input);
}

async function write(trx: Kysely<DB>, round: StoredRound, input: ScorecardInput): Promise<void> {
  const card = scorecard(input);
  const { id: roundId, workspaceId, companyId, quarter, mode } = round;
  await repository.putFigures(trx, {
    ...{ roundId, workspaceId, companyId, quarter, mode },
    respondents: card.respondents,
    indexMicro: indexMicro(card.index),
    apart: card.directions.filter(({ agreement }) => agreement === 'low').length,
    figures: JSON.stringify(roundFigures(card))
  });
}

/** All rounds of a company: what they are measured by has changed. */
export async function refreshCompany(
  trx: Kysely<DB>,
  ctx: Pick<Context, 'now' | 'models'>,
  companyId: string
): Promise<void> {
  for (const { id } of await repository.roundsOfCompany(trx, { companyId })) {
    const round = await roundBy(trx, ctx, id);
    if (round) await refreshRound(trx, ctx, round);
  }
  await portfolios.refresh(trx, ctx, companyId);
}

/** Shows what is due in rounds that have closed by their date; returns in how many. For a timer. */
export async function refreshDue(ctx: Context): Promise<number> {
  const rounds = await repository.due(ctx.db, {
    now: ctx.now().toISOString(),
    fewest: FEWEST_SHOWN
  });
  for (const { id } of rounds) await transaction(ctx.db, (trx) => refresh(trx, ctx, id));
  return rounds.length;
}
