import type { Contact } from '../companies/service.ts';
import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';

interface Anybody {
  id: string;
  name: string;
  email: string | null;
  company: string;
}

/** Everybody on a list of people, and everybody who gave a name in a round. */
export async function everybody(db: Kysely<DB>, workspaceId: string): Promise<Anybody[]> {
  const listed = await db
    .selectFrom('person')
    .innerJoin('company', 'company.id', 'person.company_id')
    .select(['person.id', 'person.name', 'person.email', 'company.name as company'])
    .where('person.workspace_id', '=', workspaceId)
    .execute();
  const selfNamed = await db
    .selectFrom('response')
    .innerJoin('round', 'round.id', 'response.round_id')
    .innerJoin('company', 'company.id', 'round.company_id')
    .select(['response.id', 'response.respondent_name as name', 'company.name as company'])
    .where('round.workspace_id', '=', workspaceId)
    .where('response.person_id', 'is', null)
    .where('response.respondent_name', 'is not', null)
    .execute();
  return [...listed, ...selfNamed.map((row) => ({ ...row, name: row.name ?? '', email: null }))];
}

export const person = (db: Kysely<DB>, workspaceId: string, id: string) =>
  db
    .selectFrom('person')
    .select(['name', 'email'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();

/** The ids of the workspace's people with an address. */
export async function sharing(db: Kysely<DB>, workspaceId: string, email: string) {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('email', '=', email)
    .execute();
  return rows.map(({ id }) => id);
}

/** Responses that say whose they are. */
export async function responseIds(
  db: Kysely<DB>,
  workspaceId: string,
  personIds: readonly string[]
): Promise<string[]> {
  const rows = await db
    .selectFrom('response')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('person_id', 'in', personIds)
    .execute();
  return rows.map(({ id }) => id);
}

/** The name that somebody gave with a response; null when it is none of this workspace's. */
export async function selfNamed(
  db: Kysely<DB>,
  workspaceId: string,
  responseId: string
): Promise<string | null> {
  const row = await db
    .selectFrom('response')
    .select('respondent_name')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', responseId)
    .where('person_id', 'is', null)
    .executeTakeFirst();
  return row?.respondent_name ?? null;
}

interface Whose {
  email: string | null;
  personIds: readonly string[];
  responseIds: readonly string[];
}

const NOBODY = ['-'];
/** A list that a query may be asked with: an empty one is no SQL. */
export const some = (ids: readonly string[]) => (ids.length > 0 ? ids : NOBODY);

export const linksOf = (db: Kysely<DB>, workspaceId: string, { personIds }: Whose) =>
  db
    .selectFrom('round_link')
    .where('round_link.workspace_id', '=', workspaceId)
    .where('round_link.person_id', 'in', some(personIds));

/** Mail to the address, and mail about the person's links wherever it went. */
export const mailOf = (db: Kysely<DB>, workspaceId: string, whose: Whose) =>
  db
    .selectFrom('mail')
    .where('mail.workspace_id', '=', workspaceId)
    .where((eb) =>
      eb.or([
        eb('mail.recipient', '=', whose.email ?? ''),
        eb('mail.subject_id', 'in', linksOf(db, workspaceId, whose).select('round_link.id'))
      ])
    );

/**
 * Steps of plans that name them as who does it, at the companies where they are known: a plan has
 * names, not people.
 */
export const stepsOf = (
  db: Kysely<DB>,
  workspaceId: string,
  { name, personIds, responseIds }: Whose & { name: string }
) =>
  db
    .selectFrom('plan_step')
    .where('plan_step.workspace_id', '=', workspaceId)
    .where('plan_step.owner', '=', name)
    .where('plan_step.owner', '<>', '')
    .where(({ eb, or, selectFrom }) =>
      or([
        eb(
          'plan_step.company_id',
          'in',
          selectFrom('person').select('person.company_id').where('person.id', 'in', some(personIds))
        ),
        eb(
          'plan_step.company_id',
          'in',
          selectFrom('response')
            .innerJoin('round', 'round.id', 'response.round_id')
            .select('round.company_id')
            .where('response.id', 'in', some(responseIds))
        )
      ])
    );

export interface Counts {
  responses: number;
  links: number;
  mails: number;
  contacts: number;
}

export async function counts(db: Kysely<DB>, workspaceId: string, whose: Whose): Promise<Counts> {
  const links = linksOf(db, workspaceId, whose).select(({ fn }) => fn.countAll().as('n'));
  const mails = mailOf(db, workspaceId, whose).select(({ fn }) => fn.countAll().as('n'));
  return {
    responses: whose.responseIds.length,
    links: Number((await links.executeTakeFirstOrThrow()).n),
    mails: Number((await mails.executeTakeFirstOrThrow()).n),
    contacts: (await contactsOf(db, workspaceId, whose.email)).length
  };
}

export interface ContactPlace {
  companyId: string;
  company: string;
  /** Those with the address. */
  theirs: Contact[];
  others: Contact[];
}

/** Where an address is kept as a contact of a company; of every workspace when none is named. */
export async function contactsOf(
  db: Kysely<DB>,
  workspaceId: string,
  email: string | null
): Promise<ContactPlace[]> {
  if (email === null) return [];
  const rows = await db
    .selectFrom('company')
    .select(['id', 'name', 'contacts'])
    .where('workspace_id', '=', workspaceId)
    // narrows it down; what JSON writes otherwise than the address itself is not an address
    .where('contacts', 'like', `%${email.replace(/[%_\\]/g, '_')}%`)
    .execute();
  return rows
    .map(({ id, name, contacts }) => {
      const all = JSON.parse(contacts) as Contact[];
      const isTheirs = (contact: Contact) => contact.email === email;
      return {
        ...{ companyId: id, company: name, theirs: all.filter(isTheirs) },
        others: all.filter((contact) => !isTheirs(contact))
      };
    })
    .filter(({ theirs }) => theirs.length > 0);
}
