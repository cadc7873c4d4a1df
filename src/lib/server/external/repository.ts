import type { Kysely } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';

interface InRound {
  workspaceId: string;
  roundId: string;
}

const select = prepared((db, p: InRound) =>
  db
    .selectFrom('response')
    .select(['status'])
    .where('round_id', '=', p.roundId)
    .where('workspace_id', '=', p.workspaceId)
    .where('kind', '=', 'external')
);

/** How far the rating of a round is; null when nobody has begun it. */
export async function status(db: Kysely<DB>, key: InRound): Promise<'draft' | 'submitted' | null> {
  const row = await select.first(db, key);
  return row ? (row.status as 'draft' | 'submitted') : null;
}

/** Lets the secret lead to the rating that is there, also after the key of links has changed. */
export const adopt = prepared((db, p: InRound & { tokenHash: string }) =>
  db
    .updateTable('response')
    .set({ token_hash: p.tokenHash })
    .where('round_id', '=', p.roundId)
    .where('workspace_id', '=', p.workspaceId)
    .where('kind', '=', 'external')
).run;
