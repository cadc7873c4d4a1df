import type { Kysely } from 'kysely';
import type { Member } from '../access/principal.ts';
import * as audit from '../audit/service.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import * as outbox from '../outbox/service.ts';
import { BOX } from './announce.ts';
import * as deliveries from './deliveries-repository.ts';
import { testPayload, type Sent, type WebhookEvent } from './events.ts';
import type { DeliveryProblem } from './problems.ts';
import * as repository from './repository.ts';
import type { StoredWebhook } from './repository.ts';
import { secretMark, secretText } from './signature.ts';
import { hostOf, readTarget, type TargetRefusal } from './target.ts';

const MOST = 20;
const LAST_SHOWN = 20;

/** What its owners see of a webhook. */
export interface Webhook extends Omit<StoredWebhook, 'secretHash' | 'generation'> {
  host: string;
}

export interface Delivery {
  id: string;
  event: Sent;
  status: 'queued' | 'sent' | 'failed';
  attempts: number;
  /** Of the next try. */
  nextAt: string;
  problem: DeliveryProblem | null;
  createdAt: string;
  sentAt: string | null;
}

export interface NewWebhook {
  /** From the form, so that one form makes one webhook however often it is sent. */
  id: string;
  url: string;
  events: readonly WebhookEvent[];
}

type Shown = { secret: string; host: string };

/** Adds a webhook and returns its secret, which is shown this once. */
export function add(
  ctx: Context,
  member: Member,
  { id, url, events }: NewWebhook
): Promise<{ added: Shown } | { refused: TargetRefusal | 'addedAlready' | 'tooMany' }> {
  const target = readTarget(url, ctx.webhookHosts);
  if ('refused' in target) return Promise.resolve(target);
  const { workspace } = member;
  const keyed = { id, generation: 1 };
  const host = hostOf(new URL(target.url));
  return transaction(ctx.db, async (trx) => {
    const all = await repository.ofWorkspace(trx, workspace.id);
    if (all.length >= MOST) return { refused: 'tooMany' };
    const added = await repository.insert(trx, {
      ...{ ...keyed, workspace_id: workspace.id, url: target.url },
      ...{ events: JSON.stringify(events), secret_hash: secretMark(ctx, keyed) },
      ...{ created_at: ctx.now().toISOString(), paused_at: null, paused_why: null },
      failing_since: null
    });
    if (!added) return { refused: 'addedAlready' };
    await note(trx, ctx, member, 'webhookAdded', target.url);
    return { added: { secret: secretText(ctx, keyed), host } };
  });
}

export const list = async (ctx: Context, { workspace }: Member): Promise<Webhook[]> =>
  (await repository.ofWorkspace(ctx.db, workspace.id)).map(toWebhook);

/** One webhook with what it was told last; null when the workspace has none of this id. */
export async function get(
  ctx: Context,
  { workspace }: Member,
  id: string
): Promise<{ webhook: Webhook; last: Delivery[] } | null> {
  const found = (await repository.ofWorkspace(ctx.db, workspace.id)).find((one) => one.id === id);
  if (!found) return null;
  const last = await deliveries.last(ctx.db, id, LAST_SHOWN);
  return {
    webhook: toWebhook(found),
    last: last.map((row) => ({
      id: row.id,
      event: row.event as Sent,
      status: row.status as Delivery['status'],
      attempts: row.attempts,
      nextAt: row.next_at,
      problem: row.last_problem as DeliveryProblem | null,
      createdAt: row.created_at,
      sentAt: row.sent_at
    }))
  };
}

const toWebhook = (stored: StoredWebhook): Webhook => {
  const { id, url, events, createdAt, pausedAt, pausedWhy, failingSince } = stored;
  const host = hostOf(new URL(url));
  return { id, url, events, createdAt, pausedAt, pausedWhy, failingSince, host };
};

type Done<T extends string> = Promise<T | 'unknown'>;

/** Sends nothing more, and queues nothing: what happens meanwhile it is never told. */
export const pause = (ctx: Context, member: Member, id: string): Done<'webhookPaused'> =>
  on<'webhookPaused'>(ctx, member, id, async (trx, { pausedAt, url }) => {
    if (pausedAt !== null) return 'webhookPaused';
    const paused_at = ctx.now().toISOString();
    await repository.change(trx, id, { paused_at, paused_why: 'owner' });
    await note(trx, ctx, member, 'webhookPaused', url);
    return 'webhookPaused';
  });

/** Goes on; what was waiting is sent at its next time. */
export const resume = (ctx: Context, member: Member, id: string): Done<'webhookResumed'> =>
  on<'webhookResumed'>(ctx, member, id, async (trx, { pausedAt, url }) => {
    if (pausedAt === null) return 'webhookResumed';
    await repository.change(trx, id, { paused_at: null, paused_why: null, failing_since: null });
    await note(trx, ctx, member, 'webhookResumed', url);
    return 'webhookResumed';
  });

export const remove = (ctx: Context, member: Member, id: string): Done<'webhookRemoved'> =>
  on<'webhookRemoved'>(ctx, member, id, async (trx, { url }) => {
    await repository.remove(trx, id);
    await note(trx, ctx, member, 'webhookRemoved', url);
    return 'webhookRemoved';
  });

/** Another secret, shown this once; the former one signs nothing more. */
export const renewSecret = (ctx: Context, member: Member, id: string): Promise<Shown | 'unknown'> =>
  on<Shown>(ctx, member, id, async (trx, { generation, url }) => {
    const keyed = { id, generation: generation + 1 };
    const secret_hash = secretMark(ctx, keyed);
    await repository.change(trx, id, { generation: keyed.generation, secret_hash });
    await note(trx, ctx, member, 'webhookSecretRenewed', url);
    return { secret: secretText(ctx, keyed), host: hostOf(new URL(url)) };
  });

/** Queues a delivery that says nothing, to see whether the receiver takes it. */
export const test = (
  ctx: Context,
  member: Member,
  webhookId: string
): Done<'webhookTested' | 'paused'> =>
  sending(ctx, member, webhookId, 'webhookTested', async (trx) => {
    const [id, now] = [ctx.random.id(), ctx.now().toISOString()];
    await deliveries.insert(trx, {
      ...{ id, workspaceId: member.workspace.id, webhookId, event: 'test', dedupe: id },
      ...{ payload: testPayload(now), now }
    });
  });

/** Sends something once more, with the same id; what is on its way stays so. */
export const sendAgain = (
  ctx: Context,
  member: Member,
  webhookId: string,
  id: string
): Done<'webhookSentAgain' | 'paused'> =>
  sending(ctx, member, webhookId, 'webhookSentAgain', async (trx) => {
    await deliveries.again(trx, { webhookId, id, now: ctx.now().toISOString() });
  });

const sending = <T extends string>(
  ctx: Context,
  member: Member,
  id: string,
  done: T,
  work: (trx: Kysely<DB>) => Promise<void>
): Done<T | 'paused'> =>
  on<T | 'paused'>(ctx, member, id, async (trx, { pausedAt }) => {
    if (pausedAt !== null) return 'paused';
    await work(trx);
    outbox.ring(ctx.db, BOX);
    return done;
  });

/** Works on a webhook of the workspace. */
const on = <T>(
  ctx: Context,
  { workspace }: Member,
  id: string,
  work: (trx: Kysely<DB>, webhook: StoredWebhook) => Promise<T>
): Promise<T | 'unknown'> =>
  transaction(ctx.db, async (trx) => {
    const all = await repository.ofWorkspace(trx, workspace.id);
    const found = all.find((one) => one.id === id);
    return found ? work(trx, found) : 'unknown';
  });

/** The trail names the host: what stands behind it in an address may be a secret. */
const note = (
  trx: Kysely<DB>,
  ctx: Context,
  member: Member,
  action: Extract<audit.AuditAction, `webhook${string}`>,
  url: string
) =>
  audit.record(trx, ctx, member.workspace.id, member, {
    ...{ action, subject: hostOf(new URL(url)) }
  });
