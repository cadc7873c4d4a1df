import type { Kysely } from 'kysely';
import type { MemberRole } from '../access/principal.ts';
import type { DB } from '../db/schema.ts';

export interface Colleague {
  accountId: string;
  name: string;
  email: string;
  role: MemberRole;
  joinedAt: string;
}

const colleagues = (db: Kysely<DB>, workspaceId: string) =>
  db
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account_id')
    .select(['account.id', 'account.name', 'account.email'])
    .select(['membership.role', 'membership.joined_at'])
    .where('membership.workspace_id', '=', workspaceId);

type Row = Awaited<ReturnType<ReturnType<typeof colleagues>['executeTakeFirstOrThrow']>>;

const toColleague = (row: Row): Colleague => ({
  accountId: row.id,
  name: row.name,
  email: row.email,
  role: row.role as MemberRole,
  joinedAt: row.joined_at
});

export const members = async (db: Kysely<DB>, workspaceId: string): Promise<Colleague[]> =>
  (await colleagues(db, workspaceId).orderBy('account.name').orderBy('account.id').execute()).map(
    toColleague
  );

export async function member(
  db: Kysely<DB>,
  workspaceId: string,
  accountId: string
): Promise<Colleague | null> {
  const row = await colleagues(db, workspaceId)
    .where('account.id', '=', accountId)
    .executeTakeFirst();
  return row ? toColleague(row) : null;
}

export async function memberByEmail(
  db: Kysely<DB>,
  workspaceId: string,
  email: string
): Promise<Colleague | null> {
  const row = await colleagues(db, workspaceId)
    .where('account.email', '=', email)
    .executeTakeFirst();
  return row ? toColleague(row) : null;
}

/**
 * Makes changes of one workspace's members queue up: PostgreSQL locks the row until the end of the
 * transaction and reads anew after it; on SQLite a transaction has the only lock there is.
 */
export const lock = (db: Kysely<DB>, workspaceId: string) =>
  db
    .updateTable('workspace')
    .set(({ ref }) => ({ version: ref('version') }))
    .where('id', '=', workspaceId)
    .execute();

export async function owners(db: Kysely<DB>, workspaceId: string): Promise<number> {
  const { n } = await db
    .selectFrom('membership')
    .select(({ fn }) => fn.countAll().as('n'))
    .where('workspace_id', '=', workspaceId)
    .where('role', '=', 'owner')
    .executeTakeFirstOrThrow();
  return Number(n);
}

export const setRole = (db: Kysely<DB>, workspaceId: string, accountId: string, role: MemberRole) =>
  db
    .updateTable('membership')
    .set({ role })
    .where('workspace_id', '=', workspaceId)
    .where('account_id', '=', accountId)
    .execute();

export const remove = (db: Kysely<DB>, workspaceId: string, accountId: string) =>
  db
    .deleteFrom('membership')
    .where('workspace_id', '=', workspaceId)
    .where('account_id', '=', accountId)
    .execute();

/** False when they are a member already. */
export async function add(
  db: Kysely<DB>,
  row: { workspaceId: string; accountId: string; role: MemberRole; at: Date }
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('membership')
    .values({
      ...{ workspace_id: row.workspaceId, account_id: row.accountId, role: row.role },
      joined_at: row.at.toISOString()
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'account_id']).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
