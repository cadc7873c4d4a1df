import type { Kysely } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';

interface Request {
  keyId: string;
  requestHash: string;
}

const select = prepared((db, p: Request) =>
  db
    .selectFrom('api_request')
    .select(['content_hash', 'made'])
    .where('key_id', '=', p.keyId)
    .where('request_hash', '=', p.requestHash)
);

export async function find(
  db: Kysely<DB>,
  request: Request
): Promise<{ contentHash: string; made: readonly string[] } | null> {
  const row = await select.first(db, request);
  return row ? { contentHash: row.content_hash, made: JSON.parse(row.made) as string[] } : null;
}

interface Made extends Request {
  workspaceId: string;
  contentHash: string;
  made: string;
  at: string;
}

/** Waits for another of the same name that is under way; touches no row when that one was kept. */
export const insert = prepared((db, p: Made) =>
  db
    .insertInto('api_request')
    .values({
      key_id: p.keyId,
      request_hash: p.requestHash,
      workspace_id: p.workspaceId,
      content_hash: p.contentHash,
      made: p.made,
      created_at: p.at
    })
    .onConflict((conflict) => conflict.columns(['key_id', 'request_hash']).doNothing())
).run;

export const forget = prepared((db, p: { before: string }) =>
  db.deleteFrom('api_request').where('created_at', '<', p.before)
).run;
