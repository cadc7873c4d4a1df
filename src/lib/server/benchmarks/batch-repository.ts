/** The batches: one a calendar quarter, made by one instance. */
import type { Quarter } from '#lib/domain/quarter.ts';
import type { Kysely } from 'kysely';
import { prepared } from '../db/prepared.ts';
import { patiently } from '../db/patience.ts';
import type { DB } from '../db/schema.ts';

export interface Batch {
  id: string;
  quarter: Quarter;
}

const selectLast = prepared((db, p: { quarter: string }) =>
  db
    .selectFrom('benchmark_batch')
    .select(['id', 'quarter'])
    .where('published_at', 'is not', null)
    .where('quarter', '<=', p.quarter)
    .orderBy('quarter', 'desc')
    .limit(1)
);

/** The last one up to a quarter: what a wrong clock has published ahead of time is not shown. */
export async function last(db: Kysely<DB>, quarter: string): Promise<Batch | null> {
  const row = await selectLast.first(db, { quarter });
  return row ? { id: row.id, quarter: row.quarter as Quarter } : null;
}

/** Every one that was published. */
export async function all(db: Kysely<DB>): Promise<Batch[]> {
  const rows = await patiently(() =>
    db
      .selectFrom('benchmark_batch')
      .select(['id', 'quarter'])
      .where('published_at', 'is not', null)
      .orderBy('quarter')
      .execute()
  );
  return rows.map(({ id, quarter }) => ({ id, quarter: quarter as Quarter }));
}

interface Lease {
  now: string;
  until: string;
  /** A lease beyond this one was given by a clock that was wrong. */
  latest: string;
}

/** Takes the making of a quarter's batch, unless it is published or somebody else is at it. */
export async function take(
  db: Kysely<DB>,
  { id, quarter }: Batch,
  { now, until, latest }: Lease
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('benchmark_batch')
    .values({ id, quarter, leased_until: until, published_at: null })
    .onConflict((conflict) =>
      conflict
        .column('quarter')
        .doUpdateSet({ id, leased_until: until })
        .where('benchmark_batch.published_at', 'is', null)
        .where((eb) =>
          eb.or([
            eb('benchmark_batch.leased_until', '<=', now),
            eb('benchmark_batch.leased_until', '>', latest)
          ])
        )
    )
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Keeps it for longer; returns 0 when somebody else has taken it meanwhile. */
export const keep = prepared((db, p: { id: string; until: string }) =>
  db.updateTable('benchmark_batch').set({ leased_until: p.until }).where('id', '=', p.id)
).run;

/** From now on it is read; returns 0 when somebody else has taken it meanwhile. */
export const publish = prepared((db, p: { id: string; at: string }) =>
  db
    .updateTable('benchmark_batch')
    .set({ published_at: p.at })
    .where('id', '=', p.id)
    .where('published_at', 'is', null)
).run;

/** Removes what attempts have left that came to nothing. */
export async function dropAbandoned(db: Kysely<DB>): Promise<void> {
  const batches = db.selectFrom('benchmark_batch').select('id');
  const cuts = db.selectFrom('benchmark_cut').select('id');
  await db.deleteFrom('benchmark_entry').where('batch_id', 'not in', batches).execute();
  await db.deleteFrom('benchmark_cut').where('batch_id', 'not in', batches).execute();
  await db.deleteFrom('benchmark_step').where('cut_id', 'not in', cuts).execute();
}

/** Removes the steps of cuts that are shown no more; what they were made of stays. */
export async function dropSteps(db: Kysely<DB>, lastId: string): Promise<void> {
  const shown = db.selectFrom('benchmark_cut').select('source_id').where('batch_id', '=', lastId);
  await db.deleteFrom('benchmark_step').where('cut_id', 'not in', shown).execute();
}
