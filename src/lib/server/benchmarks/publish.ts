import type { Contribution } from '#lib/domain/benchmark-publication.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import type { Kind } from '../peers/service.ts';
import * as batches from './batch-repository.ts';
import { contributions } from './contributions.ts';
import { lastOver } from './due.ts';
import * as historyRepository from './history-repository.ts';
import { pacer } from './pace.ts';
import { publishKind } from './publish-kind.ts';

/** Longer than any one figure takes; an instance that died keeps the others waiting so long. */
const LEASE_MS = 10 * 60_000;

/** Somebody else has taken the batch over. */
class LeaseLost extends Error {}

/**
 * Publishes the last quarter that is over, once: whatever instance finds it due makes it, beside its
 * requests, and a batch that was not finished is made anew. A quarter in which no instance ran is
 * left out. Returns how many were published. For a timer.
 */
export async function publishDue(ctx: Context): Promise<number> {
  const quarter = lastOver(ctx.now());
  if ((await batches.last(ctx.db, quarter))?.quarter === quarter) return 0;
  const batch = { id: ctx.random.id(), quarter };
  if (!(await transaction(ctx.db, (trx) => batches.take(trx, batch, lease(ctx))))) return 0;
  await batches.dropAbandoned(ctx.db);
  try {
    await make(ctx, batch);
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error;
    await batches.dropAbandoned(ctx.db);
    return 0;
  }
  await batches.dropSteps(ctx.db, batch.id);
  return 1;
}

async function make(ctx: Context, batch: batches.Batch): Promise<void> {
  const pace = pacer();
  const found = await contributions(ctx, batch.quarter, pace);
  for (const kind of await kindsOf(ctx, found)) {
    const ofKind = found.filter((one) => isSame(one, kind));
    await publishKind(ctx, batch, kind, ofKind, {
      pace,
      keep: async () => {
        const { until } = lease(ctx);
        if ((await batches.keep(ctx.db, { id: batch.id, until })) === 0) throw new LeaseLost();
      }
    });
  }
  const at = ctx.now().toISOString();
  if ((await batches.publish(ctx.db, { id: batch.id, at })) === 0) throw new LeaseLost();
}

const isSame = (a: Kind, b: Kind) => a.mode === b.mode && a.modelVersion === b.modelVersion;

/** Those that somebody contributes to now, and those that something of is still shown. */
async function kindsOf({ db }: Context, found: readonly Contribution[]): Promise<Kind[]> {
  const kinds: Kind[] = [];
  for (const { mode, modelVersion } of [...(await historyRepository.kinds(db)), ...found])
    if (!kinds.some((kind) => isSame(kind, { mode, modelVersion })))
      kinds.push({ mode, modelVersion });
  return kinds;
}

function lease({ now }: Context) {
  const at = (ms: number) => new Date(now().getTime() + ms).toISOString();
  return { now: at(0), until: at(LEASE_MS), latest: at(2 * LEASE_MS) };
}
