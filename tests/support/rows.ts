/** Rows as they lie in the database, for tests of what becomes of them later. */
import type { Context } from '#lib/server/context.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Member } from '#lib/server/access/principal.ts';
import { secretHash } from '#lib/server/keys.ts';
import type { Insertable } from 'kysely';

/** A named quick round of a company; returns its id. */
export async function roundRow(
  ctx: Context,
  { workspace }: Member,
  companyId: string,
  changes: Partial<Insertable<DB['round']>> = {}
): Promise<string> {
  const id = ctx.random.id();
  await ctx.db
    .insertInto('round')
    .values({
      ...{ id, workspace_id: workspace.id, company_id: companyId, quarter: '2026-Q4' },
      ...{ mode: 'quick', anonymous: 0, asks_target: 0, roles: '[]', shows: 'thanks' },
      ...{ welcome: '{"en":"","ru":""}', model_version: '1', opens_on: '2026-10-01' },
      ...{ repeats: 0, weights: '{}', targets: '{}', version: 1 },
      created_at: ctx.now().toISOString(),
      ...changes
    })
    .execute();
  return id;
}

/** Somebody of a company who is asked; returns their id. */
export async function personRow(
  ctx: Context,
  { workspace }: Member,
  companyId: string,
  changes: Partial<Insertable<DB['person']>> = {}
): Promise<string> {
  const id = ctx.random.id();
  await ctx.db
    .insertInto('person')
    .values({
      ...{ id, workspace_id: workspace.id, company_id: companyId, name: 'Anna Belova' },
      ...{ locale: 'ru', created_at: ctx.now().toISOString() },
      ...changes
    })
    .execute();
  return id;
}

/** A person's link into a round, with the mail that took it there; returns its id. */
export async function linkRow(
  ctx: Context,
  { workspace }: Member,
  roundId: string,
  personId: string,
  recipient = 'anna@client.example'
): Promise<string> {
  const id = ctx.random.id();
  const at = ctx.now().toISOString();
  const ofWorkspace = { workspace_id: workspace.id, created_at: at };
  await ctx.db
    .insertInto('round_link')
    .values({
      ...{ ...ofWorkspace, id, round_id: roundId, kind: 'personal', person_id: personId },
      ...{ token_hash: secretHash(ctx.derive('personal', id)), generation: 1 },
      ...{ sent_at: at, reminders: 0, used: 0 }
    })
    .execute();
  await ctx.db
    .insertInto('mail')
    .values({
      ...{ ...ofWorkspace, id: ctx.random.id(), kind: 'roundInvitation', subject_id: id },
      ...{
        recipient,
        locale: 'ru',
        data: '{}',
        dedupe: id,
        status: 'sent',
        attempts: 1,
        interrupted: 0
      },
      ...{ next_at: at, sent_at: at }
    })
    .execute();
  return id;
}

/** A submitted response with one answer; returns its id. */
export async function responseRow(
  ctx: Context,
  changes: Partial<Insertable<DB['response']>> = {}
): Promise<string> {
  const id = ctx.random.uuid();
  await ctx.db
    .insertInto('response')
    .values({
      ...{ id, token_hash: secretHash(ctx.random.token()), locale: 'ru', mode: 'quick' },
      ...{ status: 'submitted', model_version: '1', company: '{}', revision: 1 },
      ...{ created_on: '2026-10-05', submitted_on: '2026-10-05' },
      ...changes
    })
    .execute();
  await ctx.db
    .insertInto('answer')
    .values({
      ...{ response_id: id, direction: 'strategy', value: '{"level":2}' },
      ...{ version: 1, client: ctx.random.uuid(), seq: 1 }
    })
    .execute();
  return id;
}
