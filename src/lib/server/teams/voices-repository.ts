import type { Answer, Answers, Role } from '#lib/domain/answers.ts';
import type { DirectionId } from '#lib/domain/model/types.ts';
import type { Kysely } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';

/** A submitted response of the client's own people. */
export interface StoredVoice {
  id: string;
  /** Null in an anonymous round, and of somebody who came by the open link. */
  personId: string | null;
  /** What the respondent says, else what is known of the person. */
  role: Role | undefined;
  /** Null in an anonymous round, and where nobody said it. */
  name: string | null;
  published: number | null;
  submittedOn: string;
  answers: Answers;
}

interface OfRound {
  roundId: string;
  kind: string;
}

const ofRound = (db: Kysely<DB>, p: OfRound) =>
  db
    .selectFrom('response')
    .leftJoin('person', 'person.id', 'response.person_id')
    .select([
      'response.id',
      'response.person_id',
      'response.company',
      'response.respondent_name',
      'response.published',
      'response.submitted_on',
      'person.name',
      'person.role'
    ])
    .where('response.round_id', '=', p.roundId)
    .where('response.kind', '=', p.kind)
    .where('response.status', '=', 'submitted')
    .orderBy('response.id');
const selectResponses = prepared(ofRound);

const answersOf = (db: Kysely<DB>, p: OfRound) =>
  db
    .selectFrom('answer')
    .innerJoin('response', 'response.id', 'answer.response_id')
    .select(['answer.response_id', 'answer.direction', 'answer.value'])
    .where('response.round_id', '=', p.roundId)
    .where('response.kind', '=', p.kind)
    .where('response.status', '=', 'submitted')
    .where('answer.value', 'is not', null);
const selectAnswers = prepared(answersOf);

type ResponseRow = Awaited<ReturnType<typeof selectResponses.all>>[number];
type AnswerRow = Awaited<ReturnType<typeof selectAnswers.all>>[number];

/** The submitted responses of a round, of one kind: the external view is never among the client's. */
export async function voices(
  db: Kysely<DB>,
  roundId: string,
  kind: 'client' | 'external'
): Promise<StoredVoice[]> {
  const rows = await selectResponses.all(db, { roundId, kind });
  return toVoices(rows, await selectAnswers.all(db, { roundId, kind }));
}

function toVoices(rows: readonly ResponseRow[], answered: readonly AnswerRow[]): StoredVoice[] {
  const answers = Map.groupBy(answered, ({ response_id }) => response_id);
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    role:
      (JSON.parse(row.company) as { role?: Role }).role ?? (row.role as Role | null) ?? undefined,
    name: row.name ?? row.respondent_name,
    published: row.published,
    submittedOn: row.submitted_on ?? '',
    answers: Object.fromEntries(
      (answers.get(row.id) ?? []).map(({ direction, value }) => [
        direction as DirectionId,
        JSON.parse(value ?? 'null') as Answer
      ])
    )
  }));
}

interface Stretch {
  roundId: string;
  after: string;
  most: number;
}

const selectResponsesAfter = prepared((db, p: Stretch) =>
  ofRound(db, { roundId: p.roundId, kind: 'client' })
    .where('response.id', '>', p.after)
    .limit(p.most)
);

const selectAnswersWithin = prepared((db, p: { roundId: string; after: string; until: string }) =>
  answersOf(db, { roundId: p.roundId, kind: 'client' })
    .where('answer.response_id', '>', p.after)
    .where('answer.response_id', '<=', p.until)
);

/** The next of the client's responses after an id, in the order of `voices`. */
export async function voicesAfter(db: Kysely<DB>, stretch: Stretch): Promise<StoredVoice[]> {
  const rows = await selectResponsesAfter.all(db, stretch);
  const until = rows.at(-1)?.id;
  if (until === undefined) return [];
  return toVoices(rows, await selectAnswersWithin.all(db, { ...stretch, until }));
}

export const publish = prepared((db, p: { roundId: string; batch: number }) =>
  db
    .updateTable('response')
    .set({ published: p.batch })
    .where('round_id', '=', p.roundId)
    .where('kind', '=', 'client')
    .where('status', '=', 'submitted')
    .where('published', 'is', null)
).run;
