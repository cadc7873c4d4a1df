/** The rows that an anonymous submission rewrites; see anonymity.ts. */
import type { Kysely, Selectable } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import type { AnswerTable, ResponseTable } from './tables.ts';

export type ResponseRow = Selectable<ResponseTable>;
export type AnswerRow = Selectable<AnswerTable>;

/** Makes the round's submissions queue: on PostgreSQL two could rewrite the same rows at once. */
export const holdRound = prepared((db, p: { roundId: string }) =>
  db
    .updateTable('round')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('id', '=', p.roundId)
).run;

/** One response, whole. */
export const response = prepared((db, p: { id: string }) =>
  db.selectFrom('response').selectAll().where('id', '=', p.id)
).first;

/** Submitted responses of a round from a place among their random ids on, then from the first. */
export const submitted = prepared((db, p: { roundId: string; from: string; most: number }) =>
  db
    .selectFrom('response')
    .selectAll()
    .where('round_id', '=', p.roundId)
    .where('kind', '=', 'client')
    .where('status', '=', 'submitted')
    .orderBy((eb) => eb.case().when('id', '>=', p.from).then(0).else(1).end())
    .orderBy('id')
    .limit(p.most)
).all;

export const answers = prepared((db, p: { id: string }) =>
  db.selectFrom('answer').selectAll().where('response_id', '=', p.id)
).all;

const insertResponse = prepared((db, p: ResponseRow) => db.insertInto('response').values(p));
const insertAnswer = prepared((db, p: AnswerRow) => db.insertInto('answer').values(p));

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
