import type { DirectionId } from '#lib/domain/model/types.ts';
import type { Kysely } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';

export interface StoredConsensus {
  direction: DirectionId;
  halves: number;
  note: string;
  agreedBy: string;
  agreedAt: string;
  version: number;
}

const selectConsensus = prepared((db, p: { roundId: string }) =>
  db
    .selectFrom('consensus')
    .select(['direction', 'halves', 'note', 'agreed_by', 'agreed_at', 'version'])
    .where('round_id', '=', p.roundId)
);

export async function consensus(db: Kysely<DB>, roundId: string): Promise<StoredConsensus[]> {
  const rows = await selectConsensus.all(db, { roundId });
  return rows.map(({ agreed_by: agreedBy, agreed_at: agreedAt, ...row }) => ({
    ...row,
    direction: row.direction as DirectionId,
    agreedBy,
    agreedAt
  }));
}

type Agreement = Omit<StoredConsensus, 'version'> & { roundId: string; workspaceId: string };

/** Nothing happens when the direction has one already: returns 0. */
export const insertConsensus = prepared((db, p: Agreement) =>
  db
    .insertInto('consensus')
    .values({
      round_id: p.roundId,
      workspace_id: p.workspaceId,
      direction: p.direction,
      halves: p.halves,
      note: p.note,
      agreed_by: p.agreedBy,
      agreed_at: p.agreedAt,
      version: 1
    })
    .onConflict((conflict) => conflict.columns(['round_id', 'direction']).doNothing())
).run;

/** Only at the version it was read at: otherwise returns 0. */
export const updateConsensus = prepared((db, p: Agreement & { version: number }) =>
  db
    .updateTable('consensus')
    .set((eb) => ({
      halves: p.halves,
      note: p.note,
      agreed_by: p.agreedBy,
      agreed_at: p.agreedAt,
      version: eb('version', '+', 1)
    }))
    .where('round_id', '=', p.roundId)
    .where('direction', '=', p.direction)
    .where('version', '=', p.version)
).run;

export const dropConsensus = prepared(
  (db, p: { roundId: string; direction: DirectionId; version: number }) =>
    db
      .deleteFrom('consensus')
      .where('round_id', '=', p.roundId)
      .where('direction', '=', p.direction)
      .where('version', '=', p.version)
).run;
