import type { Locale } from '#lib/domain/model/types.ts';
import type { Kysely } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';

/** A personal link that works, with what decides whether a mail goes to it. */
export interface Candidate {
  id: string;
  generation: number;
  email: string | null;
  locale: Locale;
  optedOut: boolean;
  /** Submitted by name, or used in an anonymous round. */
  answered: boolean;
  sentAt: string | null;
  /** Invitations that failed or became pointless. */
  lost: number;
  reminders: number;
  /** The person's last reminder, by whichever link. */
  remindedAt: string | null;
}

const selectCandidates = prepared((db, p: { workspaceId: string; roundId: string }) =>
  db
    .selectFrom('round_link')
    .innerJoin('person', 'person.id', 'round_link.person_id')
    .leftJoin('response', 'response.token_hash', 'round_link.token_hash')
    .select([
      'round_link.id',
      'round_link.generation',
      'round_link.sent_at',
      'round_link.reminders',
      'round_link.used',
      'person.email',
      'person.locale',
      'person.opted_out_at',
      'response.status'
    ])
    .select((eb) => [
      eb
        .selectFrom('mail')
        .whereRef('mail.subject_id', '=', 'round_link.id')
        .where('mail.kind', '=', 'invitation')
        .where('mail.status', 'in', ['failed', 'cancelled'])
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('lost'),
      eb
        .selectFrom('round_link as sibling')
        .whereRef('sibling.person_id', '=', 'person.id')
        .select(({ fn }) => fn.max('sibling.reminded_at').as('at'))
        .as('reminded_at')
    ])
    .where('round_link.workspace_id', '=', p.workspaceId)
    .where('round_link.round_id', '=', p.roundId)
    .where('round_link.kind', '=', 'personal')
    .where('round_link.revoked_at', 'is', null)
    .orderBy('round_link.id')
);

export async function candidates(
  db: Kysely<DB>,
  workspaceId: string,
  roundId: string
): Promise<Candidate[]> {
  const rows = await selectCandidates.all(db, { workspaceId, roundId });
  return rows.map((row) => ({
    id: row.id,
    generation: row.generation,
    email: row.email,
    locale: row.locale as Locale,
    optedOut: row.opted_out_at !== null,
    answered: row.used === 1 || row.status === 'submitted',
    sentAt: row.sent_at,
    lost: Number(row.lost ?? 0),
    reminders: row.reminders,
    remindedAt: row.reminded_at
  }));
}

export const markSent = prepared((db, p: { id: string; at: string }) =>
  db.updateTable('round_link').set({ sent_at: p.at }).where('id', '=', p.id)
).run;

export const markReminded = prepared((db, p: { id: string; at: string }) =>
  db
    .updateTable('round_link')
    .set((eb) => ({ reminders: eb('reminders', '+', 1), reminded_at: p.at }))
    .where('id', '=', p.id)
).run;

/** Whose personal link has this token, and who is sending; null for every other token. */
export const holder = prepared((db, p: { tokenHash: string }) =>
  db
    .selectFrom('round_link')
    .innerJoin('person', 'person.id', 'round_link.person_id')
    .innerJoin('workspace', 'workspace.id', 'round_link.workspace_id')
    .select([
      'person.id as personId',
      'person.opted_out_at as optedOutAt',
      'workspace.name as workspace'
    ])
    .where('round_link.token_hash', '=', p.tokenHash)
    .where('round_link.revoked_at', 'is', null)
    .where('workspace.deleted_at', 'is', null)
).first;

export const optOut = prepared((db, p: { personId: string; at: string }) =>
  db
    .updateTable('person')
    .set({ opted_out_at: p.at })
    .where('id', '=', p.personId)
    .where('opted_out_at', 'is', null)
).run;
