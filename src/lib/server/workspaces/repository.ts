import type { Locale } from '#lib/domain/model/types.ts';
import type { Kysely } from 'kysely';
import type { MemberRole, WorkspaceFacts, WorkspaceKind } from '../access/principal.ts';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import type { WorkspaceTable } from './tables.ts';

const FACTS = [
  'workspace.id',
  'workspace.kind',
  'workspace.name',
  'workspace.locale',
  'workspace.time_zone',
  'workspace.fiscal_start'
] as const;

type FactsRow = Pick<
  WorkspaceTable,
  'id' | 'kind' | 'name' | 'locale' | 'time_zone' | 'fiscal_start'
>;

export const toFacts = (row: FactsRow): WorkspaceFacts => ({
  id: row.id,
  kind: row.kind as WorkspaceKind,
  name: row.name,
  locale: row.locale as Locale,
  timeZone: row.time_zone,
  fiscalStart: row.fiscal_start
});

const selectMembership = prepared((db, p: { accountId: string; workspaceId: string }) =>
  db
    .selectFrom('membership')
    .innerJoin('workspace', 'workspace.id', 'membership.workspace_id')
    .select(FACTS)
    .select('membership.role')
    .where('membership.account_id', '=', p.accountId)
    .where('membership.workspace_id', '=', p.workspaceId)
    .where('workspace.deleted_at', 'is', null)
);

export async function membership(
  db: Kysely<DB>,
  accountId: string,
  workspaceId: string
): Promise<{ role: MemberRole; workspace: WorkspaceFacts } | null> {
  const row = await selectMembership.first(db, { accountId, workspaceId });
  return row ? { role: row.role as MemberRole, workspace: toFacts(row) } : null;
}

const selectOfAccount = prepared((db, p: { accountId: string }) =>
  db
    .selectFrom('membership')
    .innerJoin('workspace', 'workspace.id', 'membership.workspace_id')
    .select(FACTS)
    .select('membership.role')
    .where('membership.account_id', '=', p.accountId)
    .where('workspace.deleted_at', 'is', null)
    .orderBy('workspace.name')
    .orderBy('workspace.id')
);

export async function ofAccount(
  db: Kysely<DB>,
  accountId: string
): Promise<(WorkspaceFacts & { role: MemberRole })[]> {
  const rows = await selectOfAccount.all(db, { accountId });
  return rows.map((row) => ({ ...toFacts(row), role: row.role as MemberRole }));
}

const selectOwnCompany = prepared((db, p: { workspaceId: string }) =>
  db
    .selectFrom('company')
    .select('id')
    .where('workspace_id', '=', p.workspaceId)
    .where('is_own', '=', 1)
);

export const ownCompanyId = async (db: Kysely<DB>, workspaceId: string): Promise<string | null> =>
  (await selectOwnCompany.first(db, { workspaceId }))?.id ?? null;
