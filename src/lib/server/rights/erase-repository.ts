import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';
import { contactsOf, linksOf, mailOf, some, stepsOf } from './repository.ts';
import type { Subject } from './find.ts';

/** The rounds whose figures the responses are part of. */
export async function roundsOf(db: Kysely<DB>, responseIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('response')
    .select('round_id')
    .distinct()
    .where('id', 'in', some(responseIds))
    .execute();
  return rows.flatMap(({ round_id }) => round_id ?? []);
}

const touched = ({ numDeletedRows }: { numDeletedRows: bigint }) => Number(numDeletedRows);

export const eraseMail = async (db: Kysely<DB>, workspaceId: string, of: Subject) =>
  touched(
    await db
      .deleteFrom('mail')
      .where('id', 'in', mailOf(db, workspaceId, of).select('mail.id'))
      .executeTakeFirst()
  );

/** Those that say whose they are, and drafts that a personal link still leads to. */
export const eraseResponses = async (db: Kysely<DB>, workspaceId: string, of: Subject) =>
  touched(
    await db
      .deleteFrom('response')
      .where('workspace_id', '=', workspaceId)
      .where((eb) =>
        eb.or([
          eb('id', 'in', some(of.responseIds)),
          eb('token_hash', 'in', linksOf(db, workspaceId, of).select('round_link.token_hash'))
        ])
      )
      .executeTakeFirst()
  );

/** Their links into rounds go with them. */
export const erasePeople = async (db: Kysely<DB>, workspaceId: string, { personIds }: Subject) =>
  touched(
    await db
      .deleteFrom('person')
      .where('workspace_id', '=', workspaceId)
      .where('id', 'in', some(personIds))
      .executeTakeFirst()
  );

export async function eraseContacts(db: Kysely<DB>, workspaceId: string, { email }: Subject) {
  const places = await contactsOf(db, workspaceId, email);
  for (const { companyId, others } of places)
    await db
      .updateTable('company')
      .set(({ eb }) => ({ contacts: JSON.stringify(others), version: eb('version', '+', 1) }))
      .where('id', '=', companyId)
      .execute();
  return places.length;
}

/** Their name beside the steps of plans; the steps stay. */
export async function eraseFromPlans(db: Kysely<DB>, workspaceId: string, of: Subject) {
  const steps = await stepsOf(db, workspaceId, of).select(['company_id', 'step']).execute();
  for (const { company_id, step } of steps)
    await db
      .updateTable('plan_step')
      .set(({ eb }) => ({ owner: '', version: eb('version', '+', 1) }))
      .where('company_id', '=', company_id)
      .where('step', '=', step)
      .execute();
}

export const eraseInvitations = (db: Kysely<DB>, workspaceId: string, email: string) =>
  db
    .deleteFrom('member_invitation')
    .where('workspace_id', '=', workspaceId)
    .where('email', '=', email)
    .execute();

/** Every workspace in which an address is kept. */
export async function workspacesKnowing(db: Kysely<DB>, email: string): Promise<string[]> {
  const rows = await db
    .selectFrom('person')
    .select('workspace_id as id')
    .where('email', '=', email)
    .union(
      db.selectFrom('member_invitation').select('workspace_id as id').where('email', '=', email)
    )
    .union(
      db
        .selectFrom('mail')
        .select('workspace_id as id')
        .where('recipient', '=', email)
        .where('workspace_id', 'is not', null)
        .$narrowType<{ id: string }>()
    )
    .union(
      db
        .selectFrom('company')
        .select('workspace_id as id')
        .where('contacts', 'like', `%"${email.replace(/[%_\\]/g, '_')}"%`)
    )
    .execute();
  return rows.map(({ id }) => id);
}

export async function anyoneWith(db: Kysely<DB>, workspaceId: string, email: string) {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('email', '=', email)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** What is left: mail of accounts alone. */
export const eraseMailTo = async (db: Kysely<DB>, email: string) =>
  touched(await db.deleteFrom('mail').where('recipient', '=', email).executeTakeFirst());
