/** The rows of a company's rounds, plan and agreements, as they come from elsewhere. */
import type { Insertable, Kysely } from 'kysely';
import type { CompanyDocument } from '#lib/forms/company-document.ts';
import type { Member } from '../access/principal.ts';
import { inChunks } from '../db/in-chunks.ts';
import type { DB } from '../db/schema.ts';
import type { Places, Sound } from './types.ts';

const into =
  <Table extends 'round' | 'response' | 'answer' | 'consensus' | 'plan' | 'plan_step'>(
    table: Table
  ) =>
  async (db: Kysely<DB>, rows: readonly Insertable<DB[Table]>[]): Promise<void> => {
    await inChunks(rows, (part) =>
      db
        .insertInto(table)
        .values(part as never)
        .execute()
    );
  };

export const insertRounds = into('round');
export const insertResponses = into('response');
export const insertAnswers = into('answer');
export const insertAgreed = into('consensus');
export const insertPlan = into('plan');
export const insertSteps = into('plan_step');

/** The version that a round's responses were given by, as it is called here. */
export const nameVersion = (db: Kysely<DB>, roundId: string, version: string) =>
  db
    .updateTable('response')
    .set({ model_version: version })
    .where('round_id', '=', roundId)
    .execute();

interface Look {
  id: string;
  sound: Sound;
  places: Places;
  at: string;
}

export const keep = (
  db: Kysely<DB>,
  { workspace, accountId }: Member,
  { id, sound, places, at }: Look
) =>
  db
    .insertInto('company_import')
    .values({
      ...{ id, workspace_id: workspace.id, account_id: accountId, created_at: at },
      document: JSON.stringify(sound.document),
      places: JSON.stringify(places)
    })
    .execute();

/** What the member has looked at, however long ago. */
export async function lookedAt(
  db: Kysely<DB>,
  { workspace, accountId }: Member
): Promise<string[]> {
  const rows = await db
    .selectFrom('company_import')
    .select('id')
    .where('workspace_id', '=', workspace.id)
    .where('account_id', '=', accountId)
    .execute();
  return rows.map(({ id }) => id);
}

export interface Looked {
  document: CompanyDocument;
  places: Places;
}

/** What the member has looked at since an instant; null: that is over, or was not theirs. */
export async function look(
  db: Kysely<DB>,
  { workspace, accountId }: Member,
  { id, since }: { id: string; since: string }
): Promise<Looked | null> {
  const row = await db
    .selectFrom('company_import')
    .select(['document', 'places'])
    .where('id', '=', id)
    .where('workspace_id', '=', workspace.id)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where('created_at', '>', since)
    .executeTakeFirst();
  if (!row) return null;
  const document = JSON.parse(row.document) as CompanyDocument;
  return { document, places: JSON.parse(row.places) as Places };
}

/** From now on its responses are the company's; false: they are being erased, or are somebody's. */
export async function takeOut(db: Kysely<DB>, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('company_import')
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** Whether a workspace has any round, target or plan, deleted rounds too. */
export async function hasHistory(db: Kysely<DB>, workspaceId: string): Promise<boolean> {
  for (const table of ['round', 'target', 'plan'] as const) {
    const found = await db
      .selectFrom(table)
      .select('workspace_id')
      .where('workspace_id', '=', workspaceId)
      .limit(1)
      .execute();
    if (found.length > 0) return true;
  }
  return false;
}

/** From now on nobody takes it in. Null: somebody has. */
export async function end(db: Kysely<DB>, id: string, at: string): Promise<Places | null> {
  const row = await db
    .updateTable('company_import')
    .set({ ended_at: at })
    .where('id', '=', id)
    .returning('places')
    .executeTakeFirst();
  return row ? (JSON.parse(row.places) as Places) : null;
}

export async function eraseSome(db: Kysely<DB>, roundId: string, most: number): Promise<number> {
  const some = db.selectFrom('response').select('id').where('round_id', '=', roundId).limit(most);
  const { numDeletedRows } = await db
    .deleteFrom('response')
    .where('id', 'in', some)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

export const forget = (db: Kysely<DB>, id: string) =>
  db.deleteFrom('company_import').where('id', '=', id).where('ended_at', 'is not', null).execute();

/** Looked at before an instant, or ended and not erased to the last. */
export async function over(db: Kysely<DB>, before: string): Promise<string[]> {
  const rows = await db
    .selectFrom('company_import')
    .select('id')
    .where((eb) => eb.or([eb('created_at', '<', before), eb('ended_at', 'is not', null)]))
    .execute();
  return rows.map(({ id }) => id);
}
