/** The rows that an anonymous submission rewrites; see anonymity.ts. */
import type { Kysely, Selectable } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import type { AnswerTable, ResponseTable } from './tables.ts';

export type ResponseRow = Selectable<ResponseTable>;
export type AnswerRow = Selectable<AnswerTable>;

/** Every column by name, so that one that a migration adds is thought of here. */
const OF_RESPONSE = Object.keys({
  ...{ id: 0, token_hash: 0, workspace_id: 0, round_id: 0, locale: 0, mode: 0, status: 0 },
  ...{ model_version: 0, company: 0, revision: 0, created_on: 0, submitted_on: 0, erase_after: 0 },
  ...{ closed: 0, person_id: 0, respondent_name: 0, kind: 0, published: 0 }
} satisfies Record<keyof ResponseTable, 0>) as (keyof ResponseTable)[];

const OF_ANSWER = Object.keys({
  ...{ response_id: 0, direction: 0, value: 0, version: 0, client: 0, seq: 0 }
} satisfies Record<keyof AnswerTable, 0>) as (keyof AnswerTable)[];

/** Makes the round's submissions queue: on PostgreSQL two could rewrite the same rows at once. */
export const holdRound = prepared((db, p: { roundId: string }) =>
  db
    .updateTable('round')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('id', '=', p.roundId)
).run;

/** One response, whole. */
export const response = prepared((db, p: { id: string }) =>
  db.selectFrom('response').select(OF_RESPONSE).where('id', '=', p.id)
).first;

/** Submitted responses of a round from a place among their random ids on, then from the first. */
export const submitted = prepared((db, p: { roundId: string; from: string; most: number }) =>
  db
    .selectFrom('response')
    .select(OF_RESPONSE)
    .where('round_id', '=', p.roundId)
    .where('kind', '=', 'client')
    .where('status', '=', 'submitted')
    .orderBy((eb) => eb.case().when('id', '>=', p.from).then(0).else(1).end())
    .orderBy('id')
    .limit(p.most)
).all;

export const answers = prepared((db, p: { id: string }) =>
  db.selectFrom('answer').select(OF_ANSWER).where('response_id', '=', p.id).orderBy('direction')
).all;

/** A prepared query's stand-ins have no keys of their own to go through. */
const named = <Row extends object>(names: (keyof Row)[], values: Row) =>
  Object.fromEntries(names.map((name) => [name, values[name]])) as unknown as Row;

const insertResponse = prepared((db, p: ResponseRow) =>
  db.insertInto('response').values(named(OF_RESPONSE, p))
);
const insertAnswer = prepared((db, p: AnswerRow) =>
  db.insertInto('answer').values(named(OF_ANSWER, p))
);

/** Writes a response with its answers anew. */
export async function insert(db: Kysely<DB>, row: ResponseRow, said: readonly AnswerRow[]) {
  await insertResponse.run(db, row);
  for (const answer of said) await insertAnswer.run(db, answer);
}

/** Ends a personal link, and writes the round's other ended ones anew beside it. */
export const endLinks = prepared((db, p: { roundId: string; tokenHash: string }) =>
  db
    .updateTable('round_link')
    .set({ used: 1, opened_at: null })
    .where('round_id', '=', p.roundId)
    .where((eb) => eb.or([eb('used', '=', 1), eb('token_hash', '=', p.tokenHash)]))
).run;

export const isPersonal = prepared((db, p: { roundId: string; tokenHash: string }) =>
  db
    .selectFrom('round_link')
    .select('id')
    .where('round_id', '=', p.roundId)
    .where('token_hash', '=', p.tokenHash)
).first;

export const spend = prepared(
  (db, p: { tokenHash: string; workspaceId: string; roundId: string }) =>
    db.insertInto('spent_token').values({
      token_hash: p.tokenHash,
      workspace_id: p.workspaceId,
      round_id: p.roundId
    })
).run;
