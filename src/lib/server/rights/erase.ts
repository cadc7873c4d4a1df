import type { Kysely } from 'kysely';
import type { Member } from '../access/principal.ts';
import * as audit from '../audit/service.ts';
import type { Context } from '../context.ts';
import { flushErased } from '../db/flush-erased.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import * as reports from '../reports/service.ts';
import * as teams from '../teams/service.ts';
import * as repository from './erase-repository.ts';
import { subject, type Subject } from './find.ts';

/** How much of somebody was erased. */
export type Erased = Record<'people' | 'responses' | 'mails' | 'contacts', number>;

const NOTHING: Erased = { people: 0, responses: 0, mails: 0, contacts: 0 };

/**
 * Erases a person from a workspace, from the database's files too: the entry on lists of people,
 * links, mail, named responses, the name beside steps of a plan. Figures of their rounds are written anew; answers that they gave
 * anonymously stay, because nobody knows which they are. There is no way back.
 */
export async function erase(ctx: Context, member: Member, id: string): Promise<Erased | 'unknown'> {
  const workspaceId = member.workspace.id;
  const erased = await transaction(ctx.db, async (trx) => {
    const of = await subject(trx, workspaceId, id);
    return of ? eraseSubject(trx, ctx, { workspaceId, of, actor: member }) : 'unknown';
  });
  if (erased !== 'unknown') await flushErased(ctx.db, ctx.log);
  return erased;
}

/** For the operator: erases whoever has an address from every workspace; accounts stay. */
export async function eraseEverywhere(ctx: Context, email: string): Promise<Erased> {
  const total = { ...NOTHING };
  for (const workspaceId of await repository.workspacesKnowing(ctx.db, email)) {
    const erased = await transaction(ctx.db, async (trx) => {
      const id = await repository.anyoneWith(trx, workspaceId, email);
      const listed = id && (await subject(trx, workspaceId, id));
      const of = listed || { name: '', email, personIds: [], responseIds: [] };
      return eraseSubject(trx, ctx, { workspaceId, of, actor: audit.ITSELF });
    });
    for (const [what, n] of Object.entries(erased)) total[what as keyof Erased] += n;
  }
  total.mails += await transaction(ctx.db, (trx) => repository.eraseMailTo(trx, email));
  await flushErased(ctx.db, ctx.log);
  return total;
}

interface Task {
  workspaceId: string;
  of: Subject;
  actor: audit.Actor;
}

async function eraseSubject(
  trx: Kysely<DB>,
  ctx: Context,
  { workspaceId, of, actor }: Task
): Promise<Erased> {
  const rounds = await repository.roundsOf(trx, of.responseIds);
  await repository.eraseFromPlans(trx, workspaceId, of);
  await reports.forget(trx, workspaceId, { rounds, name: of.name });
  const erased = {
    mails: await repository.eraseMail(trx, workspaceId, of),
    responses: await repository.eraseResponses(trx, workspaceId, of),
    contacts: await repository.eraseContacts(trx, workspaceId, of),
    people: await repository.erasePeople(trx, workspaceId, of)
  };
  if (of.email) await repository.eraseInvitations(trx, workspaceId, of.email);
  for (const roundId of rounds) await teams.refresh(trx, ctx, roundId);
  await audit.record(trx, ctx, workspaceId, actor, {
    // the trail outlives whoever was erased, so it does not say who it was
    ...{ action: 'personErased', subject: '', detail: { count: erased.responses } }
  });
  return erased;
}
