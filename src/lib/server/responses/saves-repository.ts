import type { Answer } from '#lib/domain/answers.ts';
import type { DirectionId } from '#lib/domain/model/types.ts';
import type { Kysely } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import { NOTHING_ARRIVED, type Arrivals } from './arrivals.ts';
import type { Stored, StoredAnswer } from './saving.ts';

const selectAnswers = prepared((db, p: { id: string }) =>
  db
    .selectFrom('answer')
    .select(['direction', 'value', 'version', 'client', 'seq'])
    .where('response_id', '=', p.id)
);

/** Everything ever written to a response by direction, cleared ones included. */
export async function stored(db: Kysely<DB>, id: string): Promise<Stored> {
  const found: Stored = {};
  for (const { direction, value, version, client, seq } of await selectAnswers.all(db, { id })) {
    const answer = value === null ? null : (JSON.parse(value) as Answer);
    found[direction as DirectionId] = { value: answer, version, client, seq };
  }
  return found;
}

const upsertAnswer = prepared(
  (db, p: Omit<StoredAnswer, 'value'> & { id: string; direction: string; value: string | null }) =>
    db
      .insertInto('answer')
      .values({
        response_id: p.id,
        direction: p.direction,
        value: p.value,
        version: p.version,
        client: p.client,
        seq: p.seq
      })
      .onConflict((conflict) =>
        conflict.columns(['response_id', 'direction']).doUpdateSet((eb) => ({
          value: eb.ref('excluded.value'),
          version: eb.ref('excluded.version'),
          client: eb.ref('excluded.client'),
          seq: eb.ref('excluded.seq')
        }))
      )
);

export const put = (db: Kysely<DB>, id: string, direction: DirectionId, answer: StoredAnswer) =>
  upsertAnswer.run(db, {
    ...answer,
    id,
    direction,
    value: answer.value === null ? null : JSON.stringify(answer.value)
  });

const selectClient = prepared((db, p: { id: string; client: string }) =>
  db
    .selectFrom('save_client')
    .select(['highest', 'missing'])
    .where('response_id', '=', p.id)
    .where('client', '=', p.client)
);

/** Which saves of this client have arrived. */
export async function arrivals(db: Kysely<DB>, id: string, client: string): Promise<Arrivals> {
  const row = await selectClient.first(db, { id, client });
  if (!row) return NOTHING_ARRIVED;
  return { highest: row.highest, missing: JSON.parse(row.missing) as [number, number][] };
}

const upsertClient = prepared(
  (db, p: { id: string; client: string; highest: number; missing: string }) =>
    db
      .insertInto('save_client')
      .values({ response_id: p.id, client: p.client, highest: p.highest, missing: p.missing })
      .onConflict((conflict) =>
        conflict.columns(['response_id', 'client']).doUpdateSet((eb) => ({
          highest: eb.ref('excluded.highest'),
          missing: eb.ref('excluded.missing')
        }))
      )
);

export const keepArrivals = (
  db: Kysely<DB>,
  id: string,
  client: string,
  { highest, missing }: Arrivals
) => upsertClient.run(db, { id, client, highest, missing: JSON.stringify(missing) });
