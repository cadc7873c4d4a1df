import type { Kysely } from 'kysely';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import * as outbox from '../outbox/service.ts';
import * as deliveries from './deliveries-repository.ts';
import { dedupeOf, payloadOf, type Happening } from './events.ts';
import * as repository from './repository.ts';

/** The name of this outbox, by which it is rung. */
export const BOX = 'webhooks';

/**
 * Tells the webhooks of a round's workspace that ask for it what has happened in the round, in the
 * transaction in which it happens: a row each, sent later. Costs a request one look.
 *
 * That somebody has answered an anonymous round is told to nobody: the moment would say who it was.
 */
export async function announce(
  trx: Kysely<DB>,
  ctx: Context,
  roundId: string,
  happening: Happening
): Promise<void> {
  const { event } = happening;
  const asking = await repository.asking(trx, { roundId, event: `%"${event}"%` });
  for (const { webhookId, anonymous, ...round } of asking) {
    if (anonymous === 1 && event === 'response.submitted') continue;
    const id = ctx.random.id();
    await deliveries.insert(trx, {
      ...{ id, workspaceId: round.workspaceId, webhookId, event },
      dedupe: dedupeOf(roundId, happening, id),
      payload: payloadOf(ctx, { id: roundId, ...round }, happening),
      now: ctx.now().toISOString()
    });
  }
  if (asking.length > 0) outbox.ring(ctx.db, BOX);
}
