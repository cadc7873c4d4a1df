import type { Kysely } from 'kysely';
import type { Member, Principal } from '../access/principal.ts';
import * as audit from '../audit/service.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import { Overtaken } from '../errors.ts';
import * as repository from './people-repository.ts';
import { byId, hold } from './repository.ts';
import type { Company, Person, PersonDraft } from './types.ts';

/** More people than this in one company are asked by an open link. */
const MOST_PEOPLE = 500;

/** Those of a company who can be asked, in the order they were added. */
export const people = async (
  ctx: Context,
  principal: Principal,
  companyId: string
): Promise<Person[]> => (await everybody(ctx, principal, companyId)).filter(({ left }) => !left);

/** Those who can be asked and those who left, in the order they were added. */
export const everybody = (ctx: Context, { workspace }: Principal, companyId: string) =>
  repository.ofCompany(ctx.db, workspace.id, companyId);

/**
 * Adds somebody to a company. An address is there once: somebody who left and has the same comes
 * back under the old id, so that their former answers stay theirs.
 */
export function addPerson(
  ctx: Context,
  member: Member,
  companyId: string,
  draft: PersonDraft
): Promise<{ added: string } | 'sameEmail' | 'tooMany' | 'unknown'> {
  return within(ctx, member, companyId, async (trx, company, all) => {
    const same = namesake(all, draft);
    if (same && !same.left) return 'sameEmail';
    return add(trx, ctx, member, { company, all, same }, draft);
  });
}

/**
 * Somebody of a company, in the transaction of more than this: whoever has the address already, as
 * they are, else a new person. The company is one that the caller has seen to be the workspace's.
 */
export async function enlist(
  trx: Kysely<DB>,
  ctx: Context,
  member: Principal,
  companyId: string,
  draft: PersonDraft
): Promise<{ id: string } | { refused: 'tooMany' }> {
  const { workspace } = member;
  await hold(trx, { workspaceId: workspace.id, id: companyId });
  const company = await byId(trx, workspace.id, companyId);
  if (!company) throw new Error('The company is one of the workspace.');
  const all = await repository.ofCompany(trx, workspace.id, companyId);
  const same = namesake(all, draft);
  if (same && !same.left) return { id: same.id };
  const result = await add(trx, ctx, member, { company, all, same }, draft);
  return result === 'tooMany' ? { refused: result } : { id: result.added };
}

interface List {
  company: Company;
  all: readonly Person[];
  /** Whoever left and has the address. */
  same: Person | undefined;
}

async function add(
  trx: Kysely<DB>,
  ctx: Context,
  member: Principal,
  { company, all, same }: List,
  draft: PersonDraft
): Promise<{ added: string } | 'tooMany'> {
  if (all.filter(({ left }) => !left).length >= MOST_PEOPLE) return 'tooMany';
  const id = same?.id ?? ctx.random.id();
  if (same) await keep(trx, member, same, { ...draft, left_at: null });
  else {
    const row = { ...draft, id, companyId: company.id };
    await repository.insert(trx, member.workspace.id, [row], ctx.now().toISOString());
  }
  await note(trx, ctx, member, 'personAdded', company);
  return { added: id };
}

/** Changes what a form made from `version` says; a stale form gets the person as they are now. */
export function changePerson(
  ctx: Context,
  member: Member,
  { companyId, id, version }: { companyId: string; id: string; version: number },
  draft: PersonDraft
): Promise<'changed' | { stale: Person } | 'sameEmail' | 'unknown'> {
  return within(ctx, member, companyId, async (trx, company, all) => {
    const before = all.find((person) => person.id === id && !person.left);
    if (!before) return 'unknown';
    if (before.version !== version) return { stale: before };
    if (namesake(all, draft, id)) return 'sameEmail';
    await keep(trx, member, before, draft);
    await note(trx, ctx, member, 'personChanged', company);
    return 'changed';
  });
}

/** Takes somebody off the list: asked no more, while the rounds already held keep them. */
export const removePerson = (ctx: Context, member: Member, companyId: string, id: string) =>
  setLeft(ctx, member, { companyId, id, leave: true });

/** Puts somebody who was removed back on the list. */
export const restorePerson = (ctx: Context, member: Member, companyId: string, id: string) =>
  setLeft(ctx, member, { companyId, id, leave: false });

function setLeft(
  ctx: Context,
  member: Member,
  { companyId, id, leave }: { companyId: string; id: string; leave: boolean }
): Promise<'done' | 'unknown'> {
  return within(ctx, member, companyId, async (trx, company, all) => {
    const person = all.find((one) => one.id === id);
    if (!person) return 'unknown';
    if (person.left === leave) return 'done';
    await keep(trx, member, person, { left_at: leave ? ctx.now().toISOString() : null });
    await note(trx, ctx, member, leave ? 'personRemoved' : 'personRestored', company);
    return 'done';
  });
}

type Work<T> = (trx: Kysely<DB>, company: Company, all: readonly Person[]) => Promise<T>;

/** Works on the people of a company that the workspace has. */
function within<T>(ctx: Context, { workspace }: Member, companyId: string, work: Work<T>) {
  return transaction(ctx.db, async (trx): Promise<T | 'unknown'> => {
    // locks the row: of two that add the same address at once the second sees the first
    await hold(trx, { workspaceId: workspace.id, id: companyId });
    const company = await byId(trx, workspace.id, companyId);
    if (!company) return 'unknown';
    return work(trx, company, await repository.ofCompany(trx, workspace.id, companyId));
  });
}

const namesake = (all: readonly Person[], { email }: PersonDraft, except?: string) =>
  all.find((person) => email !== null && person.email === email && person.id !== except);

async function keep(
  trx: Kysely<DB>,
  { workspace }: Principal,
  person: Person,
  changes: Parameters<typeof repository.change>[3]
) {
  const kept = await repository.change(trx, workspace.id, person, changes);
  if (!kept) throw new Overtaken('The person was changed meanwhile.');
}

/** The trail names the company only: it outlives an erased person. */
const note = (
  trx: Kysely<DB>,
  ctx: Context,
  member: Principal,
  action: Extract<audit.AuditAction, `person${string}`>,
  { name }: Company
) => audit.record(trx, ctx, member.workspace.id, member, { action, subject: name });
