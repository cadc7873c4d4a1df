import type { IndustryId } from '#lib/domain/model/industries.ts';
import type { Kysely } from 'kysely';
import { patiently } from '../db/patience.ts';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import { sortName } from './sort-name.ts';
import type { CompanyTable } from './tables.ts';
import type { Company, CompanyName, CompanySize, Contact, Profile } from './types.ts';

export const COLUMNS = [
  'id',
  'name',
  'industry',
  'size',
  'contacts',
  'notes',
  'is_own',
  'created_at',
  'archived_at',
  'version'
] as const satisfies (keyof CompanyTable)[];
const NAME_COLUMNS = ['id', 'name', 'industry', 'archived_at'] as const;

export const toCompany = (row: Pick<CompanyTable, (typeof COLUMNS)[number]>): Company => ({
  id: row.id,
  name: row.name,
  industry: row.industry as IndustryId | null,
  size: row.size as CompanySize | null,
  contacts: JSON.parse(row.contacts) as Contact[],
  notes: row.notes,
  isOwn: row.is_own === 1,
  archivedAt: row.archived_at,
  createdAt: row.created_at,
  version: row.version
});

const toName = (row: Pick<CompanyTable, (typeof NAME_COLUMNS)[number]>): CompanyName => ({
  id: row.id,
  name: row.name,
  industry: row.industry as IndustryId | null,
  archived: row.archived_at !== null
});

const selectById = prepared((db, p: { workspaceId: string; id: string }) =>
  db
    .selectFrom('company')
    .select(COLUMNS)
    .where('workspace_id', '=', p.workspaceId)
    .where('id', '=', p.id)
);

/** Changes nothing: it makes whoever works on the same company wait. */
export const hold = prepared((db, p: { workspaceId: string; id: string }) =>
  db
    .updateTable('company')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('workspace_id', '=', p.workspaceId)
    .where('id', '=', p.id)
).run;

export async function byId(
  db: Kysely<DB>,
  workspaceId: string,
  id: string
): Promise<Company | null> {
  const row = await selectById.first(db, { workspaceId, id });
  return row ? toCompany(row) : null;
}

const selectOwn = prepared((db, p: { workspaceId: string }) =>
  db
    .selectFrom('company')
    .select(['id', 'name', 'version'])
    .where('workspace_id', '=', p.workspaceId)
    .where('is_own', '=', 1)
);

/** The company that a company workspace is; null in an agency's. */
export const own = (db: Kysely<DB>, workspaceId: string) => selectOwn.first(db, { workspaceId });

const selectActive = prepared((db, p: { workspaceId: string }) =>
  db
    .selectFrom('company')
    .select(NAME_COLUMNS)
    .where('workspace_id', '=', p.workspaceId)
    .where('archived_at', 'is', null)
    .orderBy('sort_name')
    .orderBy('id')
);

export const active = async (db: Kysely<DB>, workspaceId: string): Promise<CompanyName[]> =>
  (await selectActive.all(db, { workspaceId })).map(toName);

/** Far below what either database takes as parameters. */
const MOST_AT_ONCE = 5000;

/** Those of a list that the workspace has, by name. Takes the list in parts, however long it is. */
async function among(
  db: Kysely<DB>,
  workspaceId: string,
  column: 'id' | 'sort_name',
  values: readonly string[]
): Promise<CompanyName[]> {
  const found: CompanyName[] = [];
  for (let from = 0; from < values.length; from += MOST_AT_ONCE) {
    const part = values.slice(from, from + MOST_AT_ONCE);
    const rows = await patiently(() =>
      db
        .selectFrom('company')
        .select(NAME_COLUMNS)
        .where('workspace_id', '=', workspaceId)
        .where(column, 'in', part)
        .execute()
    );
    found.push(...rows.map(toName));
  }
  return found.sort((a, b) => order(sortName(a.name), sortName(b.name)) || order(a.id, b.id));
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export const byIds = (db: Kysely<DB>, workspaceId: string, ids: readonly string[]) =>
  among(db, workspaceId, 'id', ids);

/** Companies of these names, in whatever spelling. */
export const named = (db: Kysely<DB>, workspaceId: string, names: readonly string[]) =>
  among(db, workspaceId, 'sort_name', names.map(sortName));

const written = ({ name, industry, size, contacts, notes }: Profile) => ({
  name,
  sort_name: sortName(name),
  industry,
  size,
  contacts: JSON.stringify(contacts),
  notes
});

interface NewCompany extends Profile {
  id: string;
}

/** A row has twelve values: both databases take this many rows as parameters of one statement. */
const ROWS_AT_ONCE = 500;

export async function insert(
  db: Kysely<DB>,
  workspaceId: string,
  companies: readonly NewCompany[],
  createdAt: string
): Promise<void> {
  const rows = companies.map((company) => ({
    ...{ id: company.id, workspace_id: workspaceId, ...written(company) },
    ...{ is_own: 0, created_at: createdAt, version: 1 }
  }));
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await db
      .insertInto('company')
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .execute();
}

/** Returns whether the row was still at that version. */
export async function change(
  db: Kysely<DB>,
  workspaceId: string,
  at: { id: string; version: number },
  changes: Profile | { archived_at: string | null }
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('company')
    .set('name' in changes ? written(changes) : changes)
    .set('version', at.version + 1)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', at.id)
    .where('version', '=', at.version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** The workspace's company that came with this id from elsewhere, or has it itself. */
export const importedFrom = prepared((db, p: { workspaceId: string; from: string }) =>
  db
    .selectFrom('company')
    .select('id')
    .where('workspace_id', '=', p.workspaceId)
    .where((eb) => eb.or([eb('imported_from', '=', p.from), eb('id', '=', p.from)]))
);

export const markImported = prepared((db, p: { id: string; from: string; weights: string }) =>
  db
    .updateTable('company')
    .set({ imported_from: p.from, weights: p.weights })
    .where('id', '=', p.id)
);
