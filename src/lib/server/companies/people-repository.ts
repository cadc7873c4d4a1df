import type { Role } from '#lib/domain/answers.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import type { Kysely, Selectable } from 'kysely';
import { inChunks } from '../db/in-chunks.ts';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import type { PersonTable } from './tables.ts';
import type { Person, PersonDraft } from './types.ts';

const COLUMNS = [
  'id',
  'company_id',
  'name',
  'email',
  'role',
  'locale',
  'opted_out_at',
  'left_at',
  'version'
] as const satisfies (keyof PersonTable)[];

const toPerson = (row: Pick<Selectable<PersonTable>, (typeof COLUMNS)[number]>): Person => ({
  id: row.id,
  companyId: row.company_id,
  name: row.name,
  email: row.email,
  role: row.role as Role | null,
  locale: row.locale as Locale,
  optedOut: row.opted_out_at !== null,
  left: row.left_at !== null,
  version: row.version
});

const selectOfCompany = prepared((db, p: { workspaceId: string; companyId: string }) =>
  db
    .selectFrom('person')
    .select(COLUMNS)
    .where('company_id', '=', p.companyId)
    .where('workspace_id', '=', p.workspaceId)
    // ids tell the order of adding
    .orderBy('id')
);

/** Everybody of a company, those who left included. */
export const ofCompany = async (
  db: Kysely<DB>,
  workspaceId: string,
  companyId: string
): Promise<Person[]> => (await selectOfCompany.all(db, { workspaceId, companyId })).map(toPerson);

export interface NewPerson extends PersonDraft {
  id: string;
  companyId: string;
}

const ROWS_AT_ONCE = 500;

export async function insert(
  db: Kysely<DB>,
  workspaceId: string,
  people: readonly NewPerson[],
  createdAt: string
): Promise<void> {
  const rows = people.map(({ companyId, ...person }) => ({
    ...person,
    ...{ workspace_id: workspaceId, company_id: companyId, created_at: createdAt }
  }));
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await db
      .insertInto('person')
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .execute();
}

/** Returns whether the row was still at that version. */
export async function change(
  db: Kysely<DB>,
  workspaceId: string,
  at: { id: string; version: number },
  changes: (PersonDraft & { left_at?: null }) | { left_at: string | null }
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('person')
    .set(changes)
    .set('version', at.version + 1)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', at.id)
    .where('version', '=', at.version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Of a workspace that nobody has been asked in. */
export const removeAt = (db: Kysely<DB>, workspaceId: string, addresses: readonly string[]) =>
  inChunks(addresses, (some) =>
    db
      .deleteFrom('person')
      .where('workspace_id', '=', workspaceId)
      .where('email', 'in', some)
      .execute()
  );
