/** What every company that takes part contributes to a quarter's publication. */
import type { Contribution } from '#lib/domain/benchmark-publication.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import { latestClosed, scoresOf } from '../peers/service.ts';
import type { Pace } from './pace.ts';
import * as repository from './sharers-repository.ts';

/** So many companies at a time: requests come in between. */
const AT_ONCE = 200;

/** Of each company the latest rounds that closed in this quarter or shortly before, under its key. */
export async function contributions(
  ctx: Context,
  quarter: Quarter,
  pace: Pace
): Promise<Contribution[]> {
  const found: Contribution[] = [];
  for (let after = ''; ;) {
    const sharers = await nextSharers(ctx, after);
    found.push(...(await ofSharers(ctx, sharers, quarter)));
    const last = sharers.at(-1);
    if (!last || sharers.length < AT_ONCE) return found;
    after = last.id;
    await pace();
  }
}

/** Whoever has no key yet gets one first. */
async function nextSharers(ctx: Context, after: string): Promise<repository.SharerRow[]> {
  const page = { after, most: AT_ONCE };
  const sharers = await repository.sharers(ctx.db, page);
  const without = sharers.filter(({ key }) => key === null);
  if (without.length === 0) return sharers;
  const keys = without.map(({ id, workspaceId }) => ({
    ...{ company_id: id, workspace_id: workspaceId, key: ctx.random.uuid() }
  }));
  return transaction(ctx.db, async (trx) => {
    await repository.giveKeys(trx, keys);
    return repository.sharers(trx, page);
  });
}

async function ofSharers(
  { db, now }: Context,
  sharers: readonly repository.SharerRow[],
  quarter: Quarter
): Promise<Contribution[]> {
  const rounds = await latestClosed(db, sharers, { now: now(), quarter });
  const scores = await scoresOf(
    db,
    rounds.map(({ id }) => id)
  );
  const companies = new Map(sharers.map((sharer) => [sharer.id, sharer]));
  return rounds.flatMap((round): Contribution[] => {
    const company = companies.get(round.company);
    const ofRound = scores.get(round.id);
    if (!company?.key || !ofRound) return [];
    const { mode, modelVersion } = round;
    const { key, workspaceKey, industry, size } = company;
    return [
      {
        ...{ company: key, workspace: workspaceKey, industry, size },
        ...{ mode, modelVersion, quarter: round.quarter, scores: ofRound }
      }
    ];
  });
}
