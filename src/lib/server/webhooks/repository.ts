import type { Kysely, Updateable } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import { EVENTS, type WebhookEvent } from './events.ts';
import type { WebhookTable } from './tables.ts';

/** owner: by hand. failing: for days. gone: the receiver said so. keyChanged: its secret is lost. */
export type PausedWhy = 'owner' | 'failing' | 'gone' | 'keyChanged';

export interface StoredWebhook {
  id: string;
  url: string;
  events: readonly WebhookEvent[];
  generation: number;
  secretHash: string;
  createdAt: string;
  pausedAt: string | null;
  pausedWhy: PausedWhy | null;
  failingSince: string | null;
}

const toWebhook = (row: WebhookTable): StoredWebhook => {
  const events = JSON.parse(row.events) as string[];
  return {
    id: row.id,
    url: row.url,
    events: EVENTS.filter((event) => events.includes(event)),
    generation: row.generation,
    secretHash: row.secret_hash,
    createdAt: row.created_at,
    pausedAt: row.paused_at,
    pausedWhy: row.paused_why as PausedWhy | null,
    failingSince: row.failing_since
  };
};

const selectOfWorkspace = prepared((db, p: { workspaceId: string }) =>
  db.selectFrom('webhook').selectAll().where('workspace_id', '=', p.workspaceId).orderBy('id')
);

export const ofWorkspace = async (db: Kysely<DB>, workspaceId: string): Promise<StoredWebhook[]> =>
  (await selectOfWorkspace.all(db, { workspaceId })).map(toWebhook);

/**
 * Those that are told of an event of a round, with what they are told of the round. The event is
 * given as a pattern for their list of events.
 */
export const asking = prepared((db, p: { roundId: string; event: string }) =>
  db
    .selectFrom('round')
    .innerJoin('webhook', 'webhook.workspace_id', 'round.workspace_id')
    .select([
      ...(['webhook.id as webhookId', 'round.anonymous', 'round.quarter'] as const),
      ...(['round.workspace_id as workspaceId', 'round.company_id as companyId'] as const)
    ])
    .where('round.id', '=', p.roundId)
    .where('webhook.paused_at', 'is', null)
    .where('webhook.events', 'like', p.event)
).all;

/** Returns whether there was no webhook with this id yet. */
export async function insert(db: Kysely<DB>, row: WebhookTable): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('webhook')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export const change = (db: Kysely<DB>, id: string, changes: Updateable<WebhookTable>) =>
  db.updateTable('webhook').set(changes).where('id', '=', id).execute();

export const remove = (db: Kysely<DB>, id: string) =>
  db.deleteFrom('webhook').where('id', '=', id).execute();
