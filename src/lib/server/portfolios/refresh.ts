import { MODEL } from '#lib/domain/model/index.ts';
import type { Kysely } from 'kysely';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import * as models from '../models/service.ts';
import * as peers from '../peers/service.ts';
import { compute, type Kept } from './compute.ts';
import * as repository from './repository.ts';

/**
 * Brings what the portfolio keeps of a company up to its rounds' figures: its row, the steps it needs
 * and the counts of its workspace; and what it is to the agency's other clients. Belongs into the
 * transaction of every change of these figures and of a round's closing, of the company's name,
 * industry, weights and of its being archived, after it.
 */
export async function refresh(
  trx: Kysely<DB>,
  ctx: Pick<Context, 'models' | 'now'>,
  companyId: string
): Promise<void> {
  const client = await repository.locked(trx, companyId);
  if (!client) return;
  await repository.put(trx, client, await computed(trx, ctx, client));
  await peers.refresh(trx, ctx, companyId);
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
export const refreshStale = (ctx: Context): Promise<number> =>
  refreshEach(ctx, async (trx) => {
    const waiting = await repository.stale(trx, { most: PORTION });
    return waiting.map(({ company_id }) => company_id);
  });

/** The same for companies of which time alone has changed what they are to the others. */
export const refreshDue = (ctx: Context): Promise<number> =>
  refreshEach(ctx, (trx) => peers.dueCompanies(trx, ctx.now(), PORTION));

async function refreshEach(
  ctx: Context,
  next: (trx: Kysely<DB>) => Promise<string[]>
): Promise<number> {
  let done = 0;
  for (;;) {
    const portion = await transaction(ctx.db, async (trx) => {
      const waiting = await next(trx);
      for (const id of waiting) await refresh(trx, ctx, id);
      return waiting.length;
    });
    done += portion;
    if (portion < PORTION) return done;
  }
}
