/** Whose an invitation becomes. */
import { prepared } from '../db/prepared.ts';

interface Colleague {
  workspaceId: string;
  companyId: string;
  email: string;
}

/** Somebody of the company with this address, and whether they have a working link into the round. */
export const colleague = prepared((db, p: Colleague & { roundId: string }) =>
  db
    .selectFrom('person')
    .select('person.id')
    .select((eb) =>
      eb
        .selectFrom('round_link')
        .whereRef('round_link.person_id', '=', 'person.id')
        .where('round_link.round_id', '=', p.roundId)
        .where('round_link.revoked_at', 'is', null)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('links')
    )
    .where('person.workspace_id', '=', p.workspaceId)
    .where('person.company_id', '=', p.companyId)
    .where('person.email', '=', p.email)
    .orderBy('person.id')
    .limit(1)
).first;

export const add = prepared(
  (db, p: Colleague & { id: string; name: string; locale: string; at: string }) =>
    db.insertInto('person').values({
      id: p.id,
      workspace_id: p.workspaceId,
      company_id: p.companyId,
      name: p.name,
      email: p.email,
      locale: p.locale,
      created_at: p.at,
      version: 1
    })
).run;

/** Whoever is asked again is on the list again. */
export const comeBack = prepared((db, p: { id: string }) =>
  db.updateTable('person').set({ left_at: null }).where('id', '=', p.id)
).run;

interface Handed {
  id: string;
  generation: number;
  next: number;
  tokenHash: string;
  personId: string;
  sentAt: string | null;
}

/** Nothing is touched when the link has changed meanwhile. */
export const hand = prepared((db, p: Handed) =>
  db
    .updateTable('round_link')
    .set({
      person_id: p.personId,
      token_hash: p.tokenHash,
      generation: p.next,
      sent_at: p.sentAt,
      opened_at: null,
      reminders: 0,
      reminded_at: null
    })
    .where('id', '=', p.id)
    .where('generation', '=', p.generation)
    .where('used', '=', 0)
).run;
