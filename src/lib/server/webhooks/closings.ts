/** Rounds that close by their date: nothing runs at that moment, so it is looked for. */
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { patiently } from '../db/patience.ts';
import { transaction } from '../db/transaction.ts';
import { announce } from './announce.ts';

/** How far back is looked: a server that was away so long tells of it late, a longer one not. */
const LOOKED_BACK_MS = 2 * 86_400_000;

/**
 * Announces rounds whose last day is over to the webhooks that were there then, once each, however
 * many instances look; returns how many. Meant for a timer.
 */
export async function announceClosings(ctx: Context): Promise<number> {
  const now = ctx.now();
  const from = new Date(now.getTime() - LOOKED_BACK_MS).toISOString();
  const rounds = await patiently(() => closed(ctx, from, now.toISOString()));
  for (const { id, closesAt, submitted } of rounds) {
    const happening = { event: 'round.closed', at: closesAt ?? '' } as const;
    await transaction(ctx.db, (trx) =>
      announce(trx, ctx, id, { ...happening, submitted: Number(submitted) })
    );
  }
  return rounds.length;
}

const closed = ({ db }: Context, from: string, now: string) =>
  db
    .selectFrom('webhook')
    .innerJoin('round', 'round.workspace_id', 'webhook.workspace_id')
    .innerJoin('workspace', 'workspace.id', 'webhook.workspace_id')
    .distinct()
    .select(['round.id', 'round.closes_at as closesAt'])
    .select((eb) =>
      eb
        .selectFrom('response')
        .select(({ fn }) => fn.countAll().as('n'))
        .whereRef('response.round_id', '=', 'round.id')
        .where('response.kind', '=', 'client')
        .where('response.status', '=', 'submitted')
        .as('submitted')
    )
    .where('webhook.paused_at', 'is', null)
    .where('webhook.events', 'like', '%"round.closed"%')
    .whereRef('webhook.created_at', '<=', 'round.closes_at')
    .where('workspace.deleted_at', 'is', null)
    .where('round.deleted_at', 'is', null)
    .where('round.closed_at', 'is', null)
    .where('round.closes_at', '>', from)
    .where('round.closes_at', '<=', now)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('webhook_delivery')
            .select('webhook_delivery.id')
            .whereRef('webhook_delivery.webhook_id', '=', 'webhook.id')
            .where(
              'webhook_delivery.dedupe',
              '=',
              sql<string>`'round.closed ' || round.id || ' ' || round.closes_at`
            )
        )
      )
    )
    .execute();
