import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';

export interface DueRound {
  id: string;
  workspaceId: string;
  companyId: string;
  company: string;
  quarter: string;
}

const rounds = (db: Kysely<DB>) =>
  db
    .selectFrom('round')
    .innerJoin('company', 'company.id', 'round.company_id')
    .innerJoin('workspace', 'workspace.id', 'round.workspace_id')
    .select([
      'round.id',
      'round.workspace_id as workspaceId',
      'round.company_id as companyId',
      'company.name as company',
      'round.quarter'
    ])
    .orderBy('round.id');

/** Rounds deleted before an instant, by themselves or with their workspace. */
export const deletedRounds = (db: Kysely<DB>, before: string, most: number): Promise<DueRound[]> =>
  rounds(db)
    .where((eb) =>
      eb.or([eb('round.deleted_at', '<', before), eb('workspace.deleted_at', '<', before)])
    )
    .limit(most)
    .execute();

/** Rounds closed before an instant, in workspaces that keep theirs so many months. */
export const oldRounds = (
  db: Kysely<DB>,
  { months, before, most }: { months: number; before: string; most: number }
): Promise<DueRound[]> =>
  rounds(db)
    .where('workspace.retention_months', '=', months)
    .where(({ fn, eb }) => eb(fn.coalesce('round.closed_at', 'round.closes_at'), '<', before))
    .limit(most)
    .execute();

export async function countClosed(
  db: Kysely<DB>,
  workspaceId: string,
  before: string
): Promise<number> {
  const { n } = await db
    .selectFrom('round')
    .select(({ fn }) => fn.countAll().as('n'))
    .where('workspace_id', '=', workspaceId)
    .where(({ fn, eb }) => eb(fn.coalesce('closed_at', 'closes_at'), '<', before))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** The different times for which workspaces keep rounds, in months. */
export async function retentions(db: Kysely<DB>): Promise<number[]> {
  const rows = await db
    .selectFrom('workspace')
    .select('retention_months')
    .distinct()
    .where('retention_months', 'is not', null)
    .execute();
  return rows.flatMap(({ retention_months }) => retention_months ?? []);
}

/** Erases rounds with their responses, links and mail; returns the ids of those that were there. */
export async function eraseRounds(db: Kysely<DB>, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const links = db.selectFrom('round_link').select('id').where('round_id', 'in', ids);
  await db.deleteFrom('mail').where('subject_id', 'in', links).execute();
  await db.deleteFrom('response').where('round_id', 'in', ids).execute();
  const gone = await db.deleteFrom('round').where('id', 'in', ids).returning('id').execute();
  return new Set(gone.map(({ id }) => id));
}

const isDeleted = (db: Kysely<DB>, before: string) =>
  db.selectFrom('workspace').select('id').where('deleted_at', '<', before);

/** Steps taken off a plan before an instant, of every workspace; returns how many. */
export async function eraseSteps(db: Kysely<DB>, before: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('plan_step')
    .where('removed_at', '<', before)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

export const deletedWorkspaces = async (db: Kysely<DB>, before: string): Promise<string[]> =>
  (await isDeleted(db, before).execute()).map(({ id }) => id);

/** Erases a workspace that is still deleted, with all that carries its id; returns 1 if it was. */
export async function eraseWorkspace(db: Kysely<DB>, id: string, before: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('workspace')
    .where('id', '=', id)
    .where('deleted_at', '<', before)
    .executeTakeFirst();
  // responses may be of no workspace, so no foreign key takes them along
  if (numDeletedRows > 0n) await db.deleteFrom('response').where('workspace_id', '=', id).execute();
  return Number(numDeletedRows);
}
