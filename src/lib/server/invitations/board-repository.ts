import { sql } from 'kysely';
import { prepared } from '../db/prepared.ts';

/** Of a response: directions with an answer. */
const answered = sql<number>`(
  select count(*) from answer where answer.response_id = response.id and answer.value is not null
)`.as('answered');

interface Round {
  workspaceId: string;
  roundId: string;
}

/** Every link of a round with what was begun by it and the last mail to it; people by name. */
export const links = prepared((db, p: Round) =>
  db
    .selectFrom('round_link')
    .leftJoin('person', 'person.id', 'round_link.person_id')
    .leftJoin('response', (join) =>
      join
        .onRef('response.token_hash', '=', 'round_link.token_hash')
        .onRef('response.round_id', '=', 'round_link.round_id')
    )
    .leftJoin('mail', (join) =>
      join.on('mail.id', '=', (eb) =>
        eb
          .selectFrom('mail as other')
          .whereRef('other.subject_id', '=', 'round_link.id')
          .where('other.status', '!=', 'cancelled')
          // ids tell time
          .select(({ fn }) => fn.max('other.id').as('id'))
      )
    )
    .select([
      ...(['round_link.id', 'round_link.kind', 'round_link.generation'] as const),
      ...(['round_link.token_hash', 'round_link.sent_at', 'round_link.reminders'] as const),
      ...(['round_link.reminded_at', 'round_link.revoked_at'] as const),
      ...(['person.id as person_id', 'person.name', 'person.email', 'person.role'] as const),
      ...(['person.opted_out_at', 'response.id as response_id', 'response.status'] as const),
      ...(['response.submitted_on', 'mail.kind as mail_kind'] as const),
      ...(['mail.status as mail_status', 'mail.last_error as mail_error'] as const)
    ])
    .select(answered)
    .where('round_link.workspace_id', '=', p.workspaceId)
    .where('round_link.round_id', '=', p.roundId)
    .orderBy('person.name')
    .orderBy('round_link.id')
).all;

/** Those who came by the open link, by name. */
export const guests = prepared((db, p: Round) =>
  db
    .selectFrom('response')
    .select(['id', 'respondent_name', 'status', 'submitted_on'])
    .select(answered)
    .where('workspace_id', '=', p.workspaceId)
    .where('round_id', '=', p.roundId)
    .where('kind', '=', 'client')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('round_link')
            .select('round_link.id')
            .whereRef('round_link.token_hash', '=', 'response.token_hash')
        )
      )
    )
    .orderBy('respondent_name')
    .orderBy('id')
).all;
