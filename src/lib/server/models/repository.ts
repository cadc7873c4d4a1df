import type { MatrixDocument } from '#lib/domain/model/document.ts';
import { MODEL } from '#lib/domain/model/index.ts';
import { sql, type Kysely } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import type { ModelVersionTable } from './tables.ts';

const selectDocument = prepared((db, p: { id: string }) =>
  db.selectFrom('model_version').select(['name', 'document']).where('id', '=', p.id)
);

/** Any workspace's: whoever asks has its id from a round or a response. */
export async function document(
  db: Kysely<DB>,
  id: string
): Promise<{ name: string; document: MatrixDocument } | null> {
  const row = await selectDocument.first(db, { id });
  if (!row) return null;
  const { name, document: json } = row;
  return { name, document: JSON.parse(json) as MatrixDocument };
}

const BUILT_IN = sql.lit(MODEL.version);

/** The version that new rounds of the workspace ask by. */
export async function current(db: Kysely<DB>, workspaceId: string): Promise<string> {
  const row = await db
    .selectFrom('workspace')
    .select(sql<string>`coalesce(model_version, ${BUILT_IN})`.as('version'))
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return row.version;
}

/** Whether it still was the version that it was changed from. */
export async function setCurrent(
  db: Kysely<DB>,
  workspaceId: string,
  { from, to }: { from: string; to: string }
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('workspace')
    .set({ model_version: to === MODEL.version ? null : to })
    .where('id', '=', workspaceId)
    .where(sql`coalesce(model_version, ${BUILT_IN})`, '=', from)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export interface Taken {
  version: string;
  number: number;
  name: string;
  basedOn: string;
  note: string;
  by: string;
  at: string;
}

/** The workspace's own versions, the latest first. */
export const taken = (db: Kysely<DB>, workspaceId: string): Promise<Taken[]> =>
  db
    .selectFrom('model_version')
    .select(['id as version', 'number', 'name', 'based_on as basedOn', 'note'])
    .select(['created_by as by', 'created_at as at'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('number', 'desc')
    .execute();

/** How many rounds ask by each version. */
export async function rounds(db: Kysely<DB>, workspaceId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('round')
    .select(({ fn }) => ['model_version as version', fn.countAll<number | string>().as('n')])
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .groupBy('model_version')
    .execute();
  return new Map(rows.map(({ version, n }) => [version, Number(n)]));
}

export const insert = (db: Kysely<DB>, row: ModelVersionTable) =>
  db.insertInto('model_version').values(row).execute();
