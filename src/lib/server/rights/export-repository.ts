import type { Answers } from '#lib/domain/answers.ts';
import type { Kysely } from 'kysely';
import type { Contact } from '../companies/service.ts';
import type { DB } from '../db/schema.ts';
import type { Subject } from './find.ts';
import { contactsOf, linksOf, mailOf, some, stepsOf } from './repository.ts';

export const profiles = (db: Kysely<DB>, workspaceId: string, { personIds }: Subject) =>
  db
    .selectFrom('person')
    .innerJoin('company', 'company.id', 'person.company_id')
    .select(['company.name as company', 'person.name', 'person.email', 'person.role'])
    .select(['person.locale as language', 'person.created_at as addedAt'])
    .select(['person.opted_out_at as optedOutAt', 'person.left_at as leftAt'])
    .where('person.workspace_id', '=', workspaceId)
    .where('person.id', 'in', some(personIds))
    .orderBy('person.id')
    .execute();
export type Profile = Awaited<ReturnType<typeof profiles>>[number];

export type ContactEntry = Contact & { company: string };

export const contacts = async (
  db: Kysely<DB>,
  workspaceId: string,
  { email }: Subject
): Promise<ContactEntry[]> =>
  (await contactsOf(db, workspaceId, email)).flatMap(({ company, theirs }) =>
    theirs.map((contact) => ({ ...contact, company }))
  );

export const invitations = (db: Kysely<DB>, workspaceId: string, of: Subject) =>
  linksOf(db, workspaceId, of)
    .innerJoin('round', 'round.id', 'round_link.round_id')
    .innerJoin('company', 'company.id', 'round.company_id')
    .select(['company.name as company', 'round.quarter', 'round_link.created_at as createdAt'])
    .select(['round_link.sent_at as sentAt', 'round_link.opened_at as openedAt'])
    .select(['round_link.reminders', 'round_link.reminded_at as remindedAt'])
    .select(['round_link.used', 'round_link.revoked_at as revokedAt'])
    .orderBy('round_link.id')
    .execute();
export type InvitationEntry = Awaited<ReturnType<typeof invitations>>[number];

export const responses = (db: Kysely<DB>, ids: readonly string[]) =>
  db
    .selectFrom('response')
    .innerJoin('round', 'round.id', 'response.round_id')
    .innerJoin('company', 'company.id', 'round.company_id')
    .select(['response.id', 'company.name as company', 'round.quarter', 'response.mode'])
    .select(['response.status', 'response.locale as language', 'response.company as about'])
    .select([
      'response.respondent_name as respondentName',
      'response.model_version as modelVersion'
    ])
    .select(['response.created_on as createdOn', 'response.submitted_on as submittedOn'])
    .where('response.id', 'in', some(ids))
    .orderBy('round.quarter')
    .orderBy('response.id')
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, about: JSON.parse(row.about) as unknown })));
type Row = Awaited<ReturnType<typeof responses>>[number];
export type ResponseEntry = Omit<Row, 'id' | 'modelVersion'>;

export async function answers(db: Kysely<DB>, responseId: string): Promise<Answers> {
  const rows = await db
    .selectFrom('answer')
    .select(['direction', 'value'])
    .where('response_id', '=', responseId)
    .execute();
  return Object.fromEntries(
    rows.flatMap(({ direction, value }) =>
      value === null ? [] : [[direction, JSON.parse(value) as unknown]]
    )
  );
}

export async function formerVersions(db: Kysely<DB>, responseId: string): Promise<unknown[]> {
  const rows = await db
    .selectFrom('former_version')
    .select(['submitted_on', 'snapshot'])
    .where('response_id', '=', responseId)
    .orderBy('number')
    .execute();
  return rows.map(({ submitted_on, snapshot }) => ({
    submittedOn: submitted_on,
    ...(JSON.parse(snapshot) as object)
  }));
}

export const steps = (db: Kysely<DB>, workspaceId: string, of: Subject) =>
  stepsOf(db, workspaceId, of)
    .innerJoin('company', 'company.id', 'plan_step.company_id')
    .select(['company.name as company', 'plan_step.step', 'plan_step.quarter', 'plan_step.status'])
    .select(['plan_step.due_on as dueOn', 'plan_step.notes', 'plan_step.link'])
    .orderBy('plan_step.quarter')
    .orderBy('plan_step.step')
    .execute();
export type StepEntry = Awaited<ReturnType<typeof steps>>[number];

export const mails = (db: Kysely<DB>, workspaceId: string, of: Subject) =>
  mailOf(db, workspaceId, of)
    .select(['mail.kind', 'mail.recipient', 'mail.locale as language', 'mail.status'])
    .select(['mail.created_at as createdAt', 'mail.sent_at as sentAt'])
    .orderBy('mail.id')
    .execute();
export type MailEntry = Awaited<ReturnType<typeof mails>>[number];
