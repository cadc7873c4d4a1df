import type { Direction, DirectionId } from '#lib/domain/model/types.ts';
import type { Kysely } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';

const selectDocument = prepared((db, p: { id: string }) =>
  db.selectFrom('model_version').select(['name', 'document']).where('id', '=', p.id)
);

export interface StoredModel {
  name: string;
  directions: Record<DirectionId, Direction>;
}

/** Any workspace's: whoever asks has its id from a round or a response. */
export async function document(db: Kysely<DB>, id: string): Promise<StoredModel | null> {
  const row = await selectDocument.first(db, { id });
  if (!row) return null;
  const { name, document: json } = row;
  return { name, directions: JSON.parse(json) as StoredModel['directions'] };
}
