import type { Kysely } from 'kysely';
import { patiently } from '../db/patience.ts';
import type { DB } from '../db/schema.ts';
import { COLUMNS, toCompany } from './repository.ts';
import type { Company } from './types.ts';

interface Sought {
  workspaceId: string;
  after: string | undefined;
  archived: boolean;
  most: number;
}

export async function companies(
  db: Kysely<DB>,
  { workspaceId, after, archived, most }: Sought
): Promise<Company[]> {
  const rows = await patiently(() =>
    db
      .selectFrom('company')
      .select(COLUMNS)
      .where('workspace_id', '=', workspaceId)
      .where('archived_at', archived ? 'is not' : 'is', null)
      .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
      // ids tell the order of adding
      .orderBy('id')
      .limit(most)
      .execute()
  );
  return rows.map(toCompany);
}
