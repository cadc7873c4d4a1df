import type { Kysely } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import type { FormerSnapshot, FormerVersion } from './types.ts';

/** The former versions of a response, the first one first. */
export const list = prepared((db, p: { id: string }) =>
  db
    .selectFrom('former_version')
    .select(['number', 'submitted_on as submittedOn'])
    .where('response_id', '=', p.id)
    .orderBy('number')
).all;

const select = prepared((db, p: { id: string; number: number }) =>
  db
    .selectFrom('former_version')
    .select(['number', 'submitted_on as submittedOn', 'snapshot'])
    .where('response_id', '=', p.id)
    .where('number', '=', p.number)
);

export async function find(
  db: Kysely<DB>,
  id: string,
  number: number
): Promise<(FormerVersion & FormerSnapshot) | null> {
  const row = await select.first(db, { id, number });
  if (!row) return null;
  const { snapshot, ...version } = row;
  return { ...version, ...(JSON.parse(snapshot) as FormerSnapshot) };
}

const insert = prepared((db, p: FormerVersion & { id: string; snapshot: string }) =>
  db.insertInto('former_version').values({
    response_id: p.id,
    number: p.number,
    submitted_on: p.submittedOn,
    snapshot: p.snapshot
  })
);

export const keep = (
  db: Kysely<DB>,
  id: string,
  version: FormerVersion,
  snapshot: FormerSnapshot
) => insert.run(db, { id, ...version, snapshot: JSON.stringify(snapshot) });
