import { prepared } from '../db/prepared.ts';

/** Adds one and returns the count so far in this window. */
export const count = prepared((db, p: { keyHash: string; endsAt: string }) =>
  db
    .insertInto('limit_counter')
    .values({ key_hash: p.keyHash, count: 1, ends_at: p.endsAt })
    .onConflict((conflict) =>
      conflict.column('key_hash').doUpdateSet((eb) => ({
        count: eb('limit_counter.count', '+', 1)
      }))
    )
    .returning('count')
);

export const forgetEnded = prepared((db, p: { now: string }) =>
  db.deleteFrom('limit_counter').where('ends_at', '<=', p.now)
);

export const takeBack = prepared((db, p: { keyHash: string }) =>
  db
    .updateTable('limit_counter')
    .set((eb) => ({ count: eb('count', '-', 1) }))
    .where('key_hash', '=', p.keyHash)
    .where('count', '>', 0)
);
