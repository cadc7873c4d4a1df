/** From the outbox to the receivers: leased, tried again, and no receiver holds up another. */
import type { Kysely } from 'kysely';
import * as audit from '../audit/service.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import type { Ending } from '../outbox/service.ts';
import * as deliveries from './deliveries-repository.ts';
import type { Taken } from './deliveries-repository.ts';
import { post, type World } from './post.ts';
import { problemOf, type DeliveryProblem } from './problems.ts';
import * as repository from './repository.ts';
import type { PausedWhy, StoredWebhook } from './repository.ts';
import { secretMark, signedHeaders } from './signature.ts';
import { hostOf } from './target.ts';

/** Longer than everything that may happen to one (see post.ts). */
const LEASE_MS = 60_000;
const MINUTE_MS = 60_000;
/** After the first failure, the second, and so on; then the last one again and again. */
const PAUSES_MIN = [1, 5, 15, 60, 180, 360];
const GIVE_UP_MS = 3 * 24 * 60 * MINUTE_MS;
const AT_ONCE = 8;
const LOOKED_AT = 200;

const later = (ctx: Context, ms: number) => new Date(ctx.now().getTime() + ms).toISOString();

/**
 * Sends what is due: to several receivers at once, to each one after another, and no more to one
 * that has just failed. For tests `resolve` finds addresses.
 */
export async function deliverDue(
  ctx: Context,
  { stop, cutOff }: Ending,
  resolve?: World['resolve']
): Promise<boolean> {
  const world: World = { allowed: ctx.webhookHosts, signal: cutOff, resolve };
  const failed = new Set<string>();
  while (!stop.aborted) {
    const due = await deliveries.due(ctx.db, ctx.now().toISOString(), LOOKED_AT);
    const waiting = Map.groupBy(due, ({ webhookId }) => webhookId);
    for (const webhookId of failed) waiting.delete(webhookId);
    const receivers = [...waiting].slice(0, AT_ONCE);
    if (receivers.length === 0) break;
    await Promise.all(
      receivers.map(async ([webhookId, list]) => {
        for (const { id } of list)
          if (stop.aborted || !(await deliverOne(ctx, world, id))) {
            failed.add(webhookId);
            return;
          }
      })
    );
  }
  return true;
}

/** Returns whether its receiver is well, so that the next one may follow. */
async function deliverOne(ctx: Context, world: World, id: string): Promise<boolean> {
  const now = ctx.now().toISOString();
  const taken = await deliveries.take(ctx.db, { id, now, lease: later(ctx, LEASE_MS) });
  if (!taken) return true;
  const { workspaceId, webhookId } = taken;
  const webhook = (await repository.ofWorkspace(ctx.db, workspaceId)).find(
    (one) => one.id === webhookId
  );
  if (!webhook) return false;
  if (webhook.secretHash !== secretMark(ctx, webhook)) {
    await transaction(ctx.db, (trx) => pause(trx, ctx, workspaceId, webhook, 'keyChanged'));
    return false;
  }
  const body = taken.payload;
  const headers = {
    ...{ 'content-type': 'application/json', 'user-agent': 'Webhooks' },
    'content-length': String(Buffer.byteLength(body)),
    ...signedHeaders(ctx, webhook, { id, body })
  };
  const problem = problemOf(await post(webhook.url, { headers, body }, world));
  if (problem)
    ctx.log.warn({ delivery: id, webhook: webhookId, problem }, 'a webhook was not delivered');
  await transaction(ctx.db, (trx) => settle(trx, ctx, taken, webhook, problem));
  return problem === null;
}

async function settle(
  trx: Kysely<DB>,
  ctx: Context,
  { id, lease, attempts, createdAt, workspaceId }: Taken,
  webhook: StoredWebhook,
  problem: DeliveryProblem | null
): Promise<void> {
  const now = ctx.now().toISOString();
  const tooOld = createdAt < later(ctx, -GIVE_UP_MS);
  const waits = PAUSES_MIN[Math.min(attempts, PAUSES_MIN.length) - 1] ?? 1;
  const ours = await deliveries.settle(trx, {
    ...{ id, lease, problem, sentAt: problem ? null : now },
    status: problem ? (tooOld ? 'failed' : 'queued') : 'sent',
    nextAt: problem ? later(ctx, waits * MINUTE_MS) : now
  });
  if (ours === 0) return;
  const { failingSince } = webhook;
  if (!problem) {
    if (failingSince) await repository.change(trx, webhook.id, { failing_since: null });
    return;
  }
  await repository.change(trx, webhook.id, { failing_since: failingSince ?? now });
  if (problem === 'gone') await pause(trx, ctx, workspaceId, webhook, 'gone');
  else if (failingSince && failingSince < later(ctx, -GIVE_UP_MS))
    await pause(trx, ctx, workspaceId, webhook, 'failing');
}

/** Stops sending, until an owner has looked at it. */
async function pause(
  trx: Kysely<DB>,
  ctx: Context,
  workspaceId: string,
  { id, url }: StoredWebhook,
  why: PausedWhy
): Promise<void> {
  await repository.change(trx, id, { paused_at: ctx.now().toISOString(), paused_why: why });
  await audit.record(trx, ctx, workspaceId, audit.ITSELF, {
    ...{ action: 'webhookPaused', subject: hostOf(new URL(url)) }
  });
}
