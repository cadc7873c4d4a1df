import { expressionBuilder, type Kysely } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import type { DeliveryProblem } from './problems.ts';

interface NewDelivery {
  id: string;
  workspaceId: string;
  webhookId: string;
  event: string;
  dedupe: string;
  payload: string;
  now: string;
}

/** Adds what is due at once, unless the webhook has one with its key. */
export const insert = prepared((db, p: NewDelivery) =>
  db
    .insertInto('webhook_delivery')
    .values({
      id: p.id,
      workspace_id: p.workspaceId,
      webhook_id: p.webhookId,
      event: p.event,
      dedupe: p.dedupe,
      payload: p.payload,
      status: 'queued',
      attempts: 0,
      next_at: p.now,
      created_at: p.now
    })
    .onConflict((conflict) => conflict.columns(['webhook_id', 'dedupe']).doNothing())
).run;

const isDue = (now: string) => {
  const eb = expressionBuilder<DB, 'webhook_delivery'>();
  return eb.and([
    eb('webhook_delivery.status', '=', 'queued'),
    eb('webhook_delivery.next_at', '<=', now),
    eb.or([
      eb('webhook_delivery.leased_until', 'is', null),
      eb('webhook_delivery.leased_until', '<=', now)
    ])
  ]);
};

const selectDue = prepared((db, p: { now: string; most: number }) =>
  db
    .selectFrom('webhook_delivery')
    .innerJoin('webhook', 'webhook.id', 'webhook_delivery.webhook_id')
    .innerJoin('workspace', 'workspace.id', 'webhook.workspace_id')
    .select(['webhook_delivery.id', 'webhook_delivery.webhook_id as webhookId'])
    .where(isDue(p.now))
    .where('webhook.paused_at', 'is', null)
    .where('workspace.deleted_at', 'is', null)
    .orderBy('webhook_delivery.next_at')
    .orderBy('webhook_delivery.id')
    .limit(p.most)
);

/** The next that are due, to whichever webhook; asks without taking a lock. */
export const due = (db: Kysely<DB>, now: string, most: number) => selectDue.all(db, { now, most });

export interface Taken {
  id: string;
  webhookId: string;
  workspaceId: string;
  payload: string;
  attempts: number;
  createdAt: string;
  /** Until when it is ours; it also names this taking. */
  lease: string;
}

const updateTaken = prepared((db, p: { id: string; now: string; lease: string }) =>
  db
    .updateTable('webhook_delivery')
    .set((eb) => ({ leased_until: p.lease, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', p.id)
    // said again: another instance may have taken it meanwhile
    .where(isDue(p.now))
    .returning(['id', 'webhook_id', 'workspace_id', 'payload', 'attempts', 'created_at'])
);

/** Takes a due delivery until the lease ends; null when another instance was quicker. */
export async function take(
  db: Kysely<DB>,
  { id, now, lease }: { id: string; now: string; lease: string }
): Promise<Taken | null> {
  const row = await updateTaken.first(db, { id, now, lease });
  if (!row) return null;
  return {
    ...{ id: row.id, webhookId: row.webhook_id, workspaceId: row.workspace_id, lease },
    ...{ payload: row.payload, attempts: row.attempts, createdAt: row.created_at }
  };
}

interface Settled {
  id: string;
  /** The lease it was taken with. */
  lease: string;
  status: 'queued' | 'sent' | 'failed';
  nextAt: string;
  problem: DeliveryProblem | null;
  sentAt: string | null;
}

/** Writes what became of it; touches no row when it is no longer ours. */
export const settle = prepared((db, p: Settled) =>
  db
    .updateTable('webhook_delivery')
    .set({
      status: p.status,
      next_at: p.nextAt,
      leased_until: null,
      last_problem: p.problem,
      sent_at: p.sentAt
    })
    .where('id', '=', p.id)
    .where('leased_until', '=', p.lease)
).run;

/** Sends it once more, from the beginning; touches no row when it is on its way. */
export const again = prepared((db, p: { webhookId: string; id: string; now: string }) =>
  db
    .updateTable('webhook_delivery')
    .set({
      ...{ status: 'queued', attempts: 0, next_at: p.now, leased_until: null },
      ...{ last_problem: null, sent_at: null, created_at: p.now }
    })
    .where('webhook_id', '=', p.webhookId)
    .where('id', '=', p.id)
    .where('status', '<>', 'queued')
).run;

const selectLast = prepared((db, p: { webhookId: string; most: number }) =>
  db
    .selectFrom('webhook_delivery')
    .select(['id', 'event', 'status', 'attempts', 'next_at', 'last_problem'])
    .select(['created_at', 'sent_at'])
    .where('webhook_id', '=', p.webhookId)
    .orderBy('id', 'desc')
    .limit(p.most)
);

export const last = (db: Kysely<DB>, webhookId: string, most: number) =>
  selectLast.all(db, { webhookId, most });

export const forget = prepared((db, p: { before: string }) =>
  db.deleteFrom('webhook_delivery').where('created_at', '<', p.before)
).run;
