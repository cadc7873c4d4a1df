import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';

export interface Losses {
  companies: number;
  people: number;
  rounds: number;
  responses: number;
  members: number;
}

export async function losses(db: Kysely<DB>, workspaceId: string): Promise<Losses> {
  const rowsOf = (table: 'company' | 'person' | 'round' | 'membership' | 'response') =>
    db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll().as('n'))
      .where('workspace_id', '=', workspaceId);
  const [companies, people, rounds, members, responses] = await Promise.all(
    [
      rowsOf('company'),
      rowsOf('person'),
      rowsOf('round'),
      rowsOf('membership'),
      rowsOf('response')
    ].map(async (query) => Number((await query.executeTakeFirstOrThrow()).n))
  );
  return { companies, people, rounds, members, responses } as Losses;
}

export async function markDeleted(db: Kysely<DB>, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('workspace')
    .set({ deleted_at: at })
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export const unmark = (db: Kysely<DB>, id: string) =>
  db.updateTable('workspace').set({ deleted_at: null }).where('id', '=', id).execute();

export async function deletedOf(
  db: Kysely<DB>,
  accountId: string
): Promise<{ id: string; name: string; deletedAt: string }[]> {
  const rows = await db
    .selectFrom('workspace')
    .innerJoin('membership', 'membership.workspace_id', 'workspace.id')
    .select(['workspace.id', 'workspace.name', 'workspace.deleted_at'])
    .where('membership.account_id', '=', accountId)
    .where('membership.role', '=', 'owner')
    .where('workspace.deleted_at', 'is not', null)
    .orderBy('workspace.name')
    .execute();
  return rows.map(({ id, name, deleted_at }) => ({ id, name, deletedAt: deleted_at ?? '' }));
}
