/** The links into a round: their addresses, people added later, addresses taken back or renewed. */
import * as audit from '../audit/service.ts';
import type { AuditAction } from '../audit/service.ts';
import type { Member, Principal } from '../access/principal.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import type { Transaction } from 'kysely';
import type { DB } from '../db/schema.ts';
import { secretHash } from '../keys.ts';
import * as asked from './asked.ts';
import { changing, note } from './change.ts';
import { momentIn } from '../days.ts';
import * as repository from './links-repository.ts';
import type { StoredLink } from './links-repository.ts';
import * as rounds from './repository.ts';
import type { Round, RoundLink } from './types.ts';

/** A link's address, derived and never stored; null when the key has changed since it was made. */
export function addressOf(
  ctx: Pick<Context, 'derive' | 'origin'>,
  { kind, id, generation, tokenHash }: Pick<StoredLink, 'kind' | 'id' | 'generation' | 'tokenHash'>
): string | null {
  const token = ctx.derive(kind, id, generation);
  return secretHash(token) === tokenHash ? `${ctx.origin}/a/${token}` : null;
}

/** Every link of a round, the open one first, then by name; none for a round that is not here. */
export async function links(
  ctx: Context,
  member: Principal,
  roundId: string
): Promise<RoundLink[]> {
  const stored = await repository.ofRound(ctx.db, member.workspace.id, roundId);
  return stored.map((link) => toRoundLink(ctx, link));
}

/** One link of a round that is not deleted, by its id; null when there is none. */
export async function link(
  ctx: Context,
  member: Member,
  roundId: string,
  linkId: string
): Promise<RoundLink | null> {
  const found = await repository.find(ctx.db, member.workspace.id, linkId);
  return found && found.roundId === roundId ? toRoundLink(ctx, found) : null;
}

const toRoundLink = (ctx: Context, link: StoredLink): RoundLink => ({
  id: link.id,
  kind: link.kind,
  person: link.person,
  url: addressOf(ctx, link),
  sentAt: link.sentAt,
  reminders: link.reminders,
  used: link.used,
  revokedAt: link.revokedAt
});

type Added = { added: number } | { refused: 'unknown' };

/** Personal links for people of the round's company; those who have one keep it. */
export const addPeople = (
  ctx: Context,
  member: Member,
  roundId: string,
  personIds: readonly string[]
): Promise<Added> =>
  changing(ctx, member, roundId, (trx, round) => linkPeople(trx, ctx, member, round, personIds));

/** Adds the links in the transaction of more than them. */
export async function linkPeople(
  trx: Transaction<DB>,
  ctx: Context,
  member: Principal,
  round: Round,
  personIds: readonly string[]
): Promise<Added> {
  const wanted = [...new Set(personIds)];
  const people = await asked.people(trx, member.workspace.id, [round.companyId], wanted);
  if (people.length < wanted.length) return { refused: 'unknown' };
  await rounds.hold(trx, { id: round.id });
  const had = await repository.ofRound(trx, member.workspace.id, round.id);
  const fresh = people.filter(({ id }) => !had.some(({ person }) => person?.id === id));
  await repository.insert(
    trx,
    fresh.map(({ id }) => asked.newLink(ctx, member.workspace.id, round.id, id))
  );
  if (fresh.length > 0)
    await note(trx, ctx, member, 'linkCreated', round, { people: fresh.length });
  return { added: fresh.length };
}

/** The link for whoever gets it: made when there is none; a revoked one works again, renewed. */
export const addOpenLink = (
  ctx: Context,
  member: Member,
  roundId: string
): Promise<{ added: true } | { refused: 'unknown' }> =>
  changing(ctx, member, roundId, async (trx, round) => {
    await rounds.hold(trx, { id: round.id });
    const had = await repository.ofRound(trx, member.workspace.id, round.id);
    const open = had.find(({ kind }) => kind === 'open');
    if (open && open.revokedAt === null) return { added: true };
    if (open) await renew(trx, ctx, open);
    else await repository.insert(trx, [asked.newLink(ctx, member.workspace.id, round.id, null)]);
    await note(trx, ctx, member, 'linkCreated', round);
    return { added: true };
  });

type Relinked = { done: true } | { refused: 'unknown' };

/** Takes a link back: at the next request it leads nowhere. What was answered by it stays. */
export const revoke = (ctx: Context, member: Member, linkId: string): Promise<Relinked> =>
  relinking(ctx, member, linkId, 'linkRevoked', async (trx, link) => {
    const at = ctx.now().toISOString();
    return (await repository.revoke(trx, { id: link.id, at })) > 0;
  });

/**
 * Gives a link a new address: the old one leads nowhere, and a revoked one works again. Answers
 * begun by a personal link go on under its new address.
 */
export const reissue = (ctx: Context, member: Member, linkId: string): Promise<Relinked> =>
  relinking(ctx, member, linkId, 'linkReissued', async (trx, link) => {
    await renew(trx, ctx, link);
    return true;
  });

const renew = (trx: Transaction<DB>, ctx: Context, link: StoredLink) =>
  repository.reissue(trx, link, secretHash(ctx.derive(link.kind, link.id, link.generation + 1)));

function relinking(
  ctx: Context,
  member: Member,
  linkId: string,
  action: AuditAction,
  work: (trx: Transaction<DB>, link: StoredLink) => Promise<boolean>
): Promise<Relinked> {
  const { workspace } = member;
  return transaction(ctx.db, async (trx): Promise<Relinked> => {
    const link = await repository.find(trx, workspace.id, linkId);
    const moment = momentIn(workspace.timeZone, ctx.now());
    const round = link && (await rounds.find(trx, workspace.id, link.roundId, moment));
    if (!link || !round || round.status === 'deleted') return { refused: 'unknown' };
    if (await work(trx, link))
      await audit.record(trx, ctx, workspace.id, member, {
        // the trail outlives an erased person: it says whose link it was by the round only
        ...{ action, subject: round.companyName, detail: { quarter: round.quarter } }
      });
    return { done: true };
  });
}
