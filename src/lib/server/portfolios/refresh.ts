import { MODEL } from '#lib/domain/model/index.ts';
import type { Kysely } from 'kysely';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import * as models from '../models/service.ts';
import { compute, type Kept } from './compute.ts';
import * as repository from './repository.ts';

/**
 * Brings what the portfolio keeps of a company up to its rounds' figures: its row, the steps it needs
 * and the counts of its workspace. Belongs into the transaction of every change of these figures, of
 * the company's name, industry, weights and of its being archived, after it.
 */
export async function refresh(
  trx: Kysely<DB>,
  ctx: Pick<Context, 'models'>,
  companyId: string
): Promise<void> {
  const client = await repository.locked(trx, companyId);
  if (client) await repository.put(trx, client, await computed(trx, ctx, client));
}

/** By the version of the model that the latest round asks by. */
export async function computed(
  db: Kysely<DB>,
  ctx: Pick<Context, 'models'>,
  client: repository.StoredClient
): Promise<Kept> {
  const version = client.rounds.at(-1)?.modelVersion ?? MODEL.version;
  const { stepsUp } = await models.of(db, ctx, version);
  return compute(client, stepsUp);
}

/** Lists companies that have just been made. */
export async function begin(trx: Kysely<DB>, workspaceId: string): Promise<void> {
  await repository.begin(trx, { workspaceId, figures: JSON.stringify(NO_ROUNDS) });
}

const NO_ROUNDS = { latest: null, since: null, trend: [] };

/** Few a transaction: requests wait meanwhile. */
const PORTION = 50;

/** Computes what an upgrade has left to be computed; returns for how many companies. For a timer. */
export async function refreshStale(ctx: Context): Promise<number> {
  let done = 0;
  for (;;) {
    const portion = await transaction(ctx.db, async (trx) => {
      const waiting = await repository.stale(trx, { most: PORTION });
      for (const { company_id } of waiting) await refresh(trx, ctx, company_id);
      return waiting.length;
    });
    done += portion;
    if (portion < PORTION) return done;
  }
}
