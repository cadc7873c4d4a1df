import type { Kysely } from 'kysely';
import { patiently } from '../db/patience.ts';
import type { DB } from '../db/schema.ts';
import { count, ofCompany } from './repository.ts';
import type { CountKey } from './types.ts';

/** Companies in the order of their ids, a portion at a time. */
export const companiesAfter = (db: Kysely<DB>, { after, most }: { after: string; most: number }) =>
  patiently(() =>
    db
      .selectFrom('company')
      .select(['id', 'name'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(most)
      .execute()
  );

export const workspaces = (db: Kysely<DB>) =>
  patiently(() => db.selectFrom('workspace').select(['id', 'name']).orderBy('id').execute());

/** A company's row as it is kept, and what it repeats of the company as that is now. */
export async function row(db: Kysely<DB>, companyId: string) {
  const kept = await db
    .selectFrom('portfolio_row')
    .selectAll()
    .where('company_id', '=', companyId)
    .executeTakeFirst();
  const now = await ofCompany(db).where('company.id', '=', companyId).executeTakeFirst();
  if (!kept || !now) return null;
  const { id, ...rest } = now;
  return { kept, expected: { ...rest, company_id: id, counted: kept.counted } };
}

export async function steps(db: Kysely<DB>, companyId: string) {
  const rows = await db
    .selectFrom('portfolio_step')
    .select(['step', 'ready'])
    .where('company_id', '=', companyId)
    .execute();
  return rows.map(({ step, ready }) => ({ id: step, ready: ready === 1 }));
}

/** The counts of a workspace, those of nobody left out. */
export async function counts(db: Kysely<DB>, workspaceId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('portfolio_count')
    .select(['industry', 'quarter', 'kind', 'key', 'n'])
    .where('workspace_id', '=', workspaceId)
    .where('n', '<>', 0)
    .execute();
  return new Map(
    rows.map(({ industry, quarter, kind, key, n }) => [
      JSON.stringify([industry, quarter, kind, key]),
      n
    ])
  );
}

async function keysOf(db: Kysely<DB>, workspaceId: string): Promise<CountKey[]> {
  const rows = await db
    .selectFrom('portfolio_row')
    .select('counted')
    .where('workspace_id', '=', workspaceId)
    .execute();
  return rows.flatMap(({ counted }) => JSON.parse(counted) as CountKey[]);
}

/** What the rows of a workspace say that they have added. */
export async function added(db: Kysely<DB>, workspaceId: string): Promise<Map<string, number>> {
  const sums = new Map<string, number>();
  for (const key of await keysOf(db, workspaceId)) {
    const text = JSON.stringify(key);
    sums.set(text, (sums.get(text) ?? 0) + 1);
  }
  return sums;
}

/** Counts a workspace anew. */
export async function recount(trx: Kysely<DB>, workspaceId: string): Promise<void> {
  await trx.deleteFrom('portfolio_count').where('workspace_id', '=', workspaceId).execute();
  await count(trx, workspaceId, [], await keysOf(trx, workspaceId));
}
