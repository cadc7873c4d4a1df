import type { IndustryId } from '#lib/domain/model/industries.ts';
import type { Kysely } from 'kysely';
import type { CompanyName } from '../companies/service.ts';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';

const selectSince = prepared((db, p: { workspaceId: string }) =>
  db
    .selectFrom('benchmark_workspace')
    .select('shares_since')
    .where('workspace_id', '=', p.workspaceId)
);

export const since = async (db: Kysely<DB>, workspaceId: string): Promise<string | null> =>
  (await selectSince.first(db, { workspaceId }))?.shares_since ?? null;

/** Begins or ends taking part; returns whether that changed anything. */
export async function setSince(
  db: Kysely<DB>,
  { workspaceId, key, since }: { workspaceId: string; key: string; since: string | null }
): Promise<boolean> {
  const row = { workspace_id: workspaceId, key, shares_since: since };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('benchmark_workspace')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('workspace_id')
        .doUpdateSet({ shares_since: since })
        .where('benchmark_workspace.shares_since', since === null ? 'is not' : 'is', null)
    )
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

const selectLeftOut = prepared((db, p: { workspaceId: string }) =>
  db
    .selectFrom('benchmark_company')
    .innerJoin('company', 'company.id', 'benchmark_company.company_id')
    .select(['company.id', 'company.name', 'company.industry', 'company.archived_at'])
    .where('benchmark_company.workspace_id', '=', p.workspaceId)
    .where('benchmark_company.left_out', '=', 1)
    .orderBy('company.sort_name')
    .orderBy('company.id')
);

export async function leftOut(db: Kysely<DB>, workspaceId: string): Promise<CompanyName[]> {
  const rows = await selectLeftOut.all(db, { workspaceId });
  return rows.map(({ id, name, industry, archived_at }) => ({
    ...{ id, name, archived: archived_at !== null },
    industry: industry as IndustryId | null
  }));
}

const selectKey = prepared((db, p: { workspaceId: string; companyId: string }) =>
  db
    .selectFrom('benchmark_company')
    .select(['key', 'left_out'])
    .where('workspace_id', '=', p.workspaceId)
    .where('company_id', '=', p.companyId)
);

/** The key that a company is published under, and whether it takes no part; null: nothing is known. */
export async function companyKey(
  db: Kysely<DB>,
  of: { workspaceId: string; companyId: string }
): Promise<{ key: string; leftOut: boolean } | null> {
  const row = await selectKey.first(db, of);
  return row ? { key: row.key, leftOut: row.left_out === 1 } : null;
}

/** Leaves a company out or takes it in; returns whether that changed anything. */
export async function setLeftOut(
  db: Kysely<DB>,
  of: { workspaceId: string; companyId: string; key: string; leftOut: boolean }
): Promise<boolean> {
  const left_out = of.leftOut ? 1 : 0;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('benchmark_company')
    .values({ workspace_id: of.workspaceId, company_id: of.companyId, key: of.key, left_out })
    .onConflict((conflict) =>
      conflict
        .column('company_id')
        .doUpdateSet({ left_out })
        .where('benchmark_company.left_out', '!=', left_out)
    )
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
