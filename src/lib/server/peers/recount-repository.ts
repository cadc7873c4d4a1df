import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';
import { keyOf, PEER_COLUMNS, toPeer } from './repository.ts';
import type { Peer } from './types.ts';

/** Every client of a workspace. */
export async function peers(db: Kysely<DB>, workspaceId: string): Promise<Peer[]> {
  const rows = await db
    .selectFrom('peer')
    .select(PEER_COLUMNS)
    .where('workspace_id', '=', workspaceId)
    .execute();
  return rows.map(toPeer);
}

/** The counts of a workspace by their keys, those of nobody left out. */
export async function counts(db: Kysely<DB>, workspaceId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('peer_count')
    .select(['mode', 'model_version', 'figure', 'score', 'n'])
    .where('workspace_id', '=', workspaceId)
    .where('n', '<>', 0)
    .execute();
  return new Map(
    rows.map(({ mode, model_version, figure, score, n }) => [
      keyOf([mode, model_version, figure, score]),
      n
    ])
  );
}

export const drop = (trx: Kysely<DB>, workspaceId: string) =>
  trx.deleteFrom('peer_count').where('workspace_id', '=', workspaceId).execute();
