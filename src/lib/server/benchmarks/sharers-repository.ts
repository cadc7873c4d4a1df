/** The companies that take part, under the keys they are published by. */
import type { Kysely } from 'kysely';
import { inChunks } from '../db/in-chunks.ts';
import { patiently } from '../db/patience.ts';
import type { DB } from '../db/schema.ts';

export interface SharerRow {
  id: string;
  workspaceId: string;
  timeZone: string;
  industry: string | null;
  size: string | null;
  workspaceKey: string;
  /** Null: it has never been published nor left out. */
  key: string | null;
}

/** Some of them, in the order of their ids, after one of these. */
export const sharers = (
  db: Kysely<DB>,
  { after, most }: { after: string; most: number }
): Promise<SharerRow[]> =>
  patiently(() =>
    db
      .selectFrom('company')
      .innerJoin('benchmark_workspace', 'benchmark_workspace.workspace_id', 'company.workspace_id')
      .innerJoin('workspace', 'workspace.id', 'company.workspace_id')
      .leftJoin('benchmark_company', 'benchmark_company.company_id', 'company.id')
      .select([
        'company.id',
        'company.workspace_id as workspaceId',
        'workspace.time_zone as timeZone',
        'company.industry',
        'company.size',
        'benchmark_workspace.key as workspaceKey',
        'benchmark_company.key'
      ])
      .where('benchmark_workspace.shares_since', 'is not', null)
      .where('workspace.deleted_at', 'is', null)
      .where('company.archived_at', 'is', null)
      .where(({ eb, fn }) => eb(fn.coalesce('benchmark_company.left_out', eb.lit(0)), '=', 0))
      .where('company.id', '>', after)
      .orderBy('company.id')
      .limit(most)
      .execute()
  );

export interface NewKey {
  company_id: string;
  workspace_id: string;
  key: string;
}

/** Gives companies keys; one that has got one meanwhile keeps it. */
export async function giveKeys(db: Kysely<DB>, keys: readonly NewKey[]): Promise<void> {
  await inChunks(keys, async (part) => {
    await db
      .insertInto('benchmark_company')
      .values(part.map((key) => ({ ...key, left_out: 0 })))
      .onConflict((conflict) => conflict.column('company_id').doNothing())
      .execute();
    return [];
  });
}
