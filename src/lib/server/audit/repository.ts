/** Rows are inserted and read here, and nowhere changed or deleted: a test holds that. */
import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';
import type { AuditTable } from './tables.ts';

export const insert = (db: Kysely<DB>, row: AuditTable) =>
  db.insertInto('audit').values(row).execute();

interface Wanted {
  actorId?: string;
  actions?: readonly string[];
  /** Instants. */
  from?: string;
  before?: string;
  /** The id of the entry after which to go on. */
  after?: string;
  most: number;
}

/** The newest first; those of a key of the API with its id. */
export function entries(
  db: Kysely<DB>,
  workspaceId: string,
  { actorId, actions, from, before, after, most }: Wanted
): Promise<(AuditTable & { key_id: string | null })[]> {
  let query = db
    .selectFrom('audit')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('api_key')
        .select('api_key.id')
        .whereRef('api_key.id', '=', 'audit.actor_id')
        .as('key_id')
    )
    .where('workspace_id', '=', workspaceId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most);
  if (actorId) query = query.where('actor_id', '=', actorId);
  if (actions) query = query.where('action', 'in', actions);
  if (from) query = query.where('at', '>=', from);
  if (before) query = query.where('at', '<', before);
  if (after) {
    const last = db
      .selectFrom('audit')
      .select('at')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', after);
    query = query.where((eb) =>
      eb.or([eb('at', '<', last), eb.and([eb('at', '=', last), eb('id', '<', after)])])
    );
  }
  return query.execute();
}

export async function actors(
  db: Kysely<DB>,
  workspaceId: string
): Promise<{ id: string; name: string }[]> {
  const rows = await db
    .selectFrom('audit')
    .leftJoin('account', 'account.id', 'audit.actor_id')
    .select('audit.actor_id as id')
    .select(({ fn }) => fn.max(fn.coalesce('account.name', 'audit.actor_name')).as('name'))
    .where('audit.workspace_id', '=', workspaceId)
    .where('audit.actor_id', 'is not', null)
    .groupBy('audit.actor_id')
    .execute();
  return rows
    .map(({ id, name }) => ({ id: id ?? '', name: String(name) }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
