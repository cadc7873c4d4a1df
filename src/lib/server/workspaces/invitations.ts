import type { Locale } from '#lib/domain/model/types.ts';
import type { Kysely } from 'kysely';
import { reaches, type Member, type MemberRole } from '../access/principal.ts';
import * as audit from '../audit/service.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import { secretHash } from '../keys.ts';
import * as limits from '../limits/service.ts';
import * as mail from '../mail/service.ts';
import * as repository from './invitations-repository.ts';
import { memberByEmail } from './members-repository.ts';

const LIFETIME_MS = 14 * 86_400_000;
/** An account's invitations: enough for a department at once, too few to mail a city. */
const INVITATIONS: limits.Limit = { purpose: 'inviteMember', most: 60, windowSeconds: 3600 };

export interface PendingInvitation {
  id: string;
  email: string;
  role: MemberRole;
  expiresAt: string;
  expired: boolean;
  /** Null after a change of the key that links are derived from: it has to be reissued. */
  link: string | null;
}

export interface Invited {
  email: string;
  role: MemberRole;
  /** Of the mail. */
  locale: Locale;
}

export type InvitationResult =
  /** The id, and whether it goes out by mail; if not, its link is to be copied. */
  | { invited: string; mailed: boolean }
  | { refused: 'aboveOwnRole' | 'isMember' | 'isInvited' | 'unknown' }
  | { refused: 'tooMany'; retryAfterSeconds: number };

/** For owners: invitations that nobody has accepted yet, the newest first, each with its link. */
export async function invitations(ctx: Context, member: Member): Promise<PendingInvitation[]> {
  // a link admits whoever has it, so whoever may not invite does not see it
  if (member.role !== 'owner') return [];
  const found = await repository.pending(ctx.db, member.workspace.id);
  return found.map(({ id, email, role, expiresAt, generation, tokenHash }) => {
    const token = ctx.derive('member', id, generation);
    const link = secretHash(token) === tokenHash ? `${ctx.origin}/join/${token}` : null;
    return { id, email, role, expiresAt, link, expired: isOver(ctx, expiresAt) };
  });
}

export const isOver = (ctx: Context, expiresAt: string) => expiresAt <= ctx.now().toISOString();

/** Invites an address, with one's own role at most; the mail goes out if there is a server for it. */
export async function invite(
  ctx: Context,
  member: Member,
  { email, role, locale }: Invited
): Promise<InvitationResult> {
  if (!reaches(member.role, role)) return { refused: 'aboveOwnRole' };
  const wait = await limits.use(ctx.db, INVITATIONS, member.accountId, ctx.now());
  if (wait !== null) return { refused: 'tooMany', retryAfterSeconds: wait };
  const id = ctx.random.id();
  const { workspace } = member;
  return transaction(ctx.db, async (trx) => {
    if (await memberByEmail(trx, workspace.id, email)) return { refused: 'isMember' };
    if (await repository.pendingByEmail(trx, workspace.id, email)) return { refused: 'isInvited' };
    const invitation = {
      ...{ id, email, role, locale, ...newSecret(ctx, id, 1) },
      createdAt: ctx.now().toISOString()
    };
    await repository.insert(trx, {
      ...{ ...invitation, workspaceId: workspace.id, invitedBy: member.accountId }
    });
    await audit.record(trx, ctx, workspace.id, member, {
      ...{ action: 'memberInvited', subject: email, detail: { role } }
    });
    return { invited: id, mailed: await post(trx, ctx, member, invitation) };
  });
}

/** Makes the former link worthless and a new one, with its full time; mails it, too. */
export async function reissueInvitation(
  ctx: Context,
  member: Member,
  id: string
): Promise<InvitationResult> {
  const wait = await limits.use(ctx.db, INVITATIONS, member.accountId, ctx.now());
  if (wait !== null) return { refused: 'tooMany', retryAfterSeconds: wait };
  const workspaceId = member.workspace.id;
  return transaction(ctx.db, async (trx) => {
    const found = await repository.pendingById(trx, workspaceId, id);
    if (!found) return { refused: 'unknown' };
    if (!reaches(member.role, found.role)) return { refused: 'aboveOwnRole' };
    const invitation = { ...found, ...newSecret(ctx, id, found.generation + 1) };
    await repository.reissue(trx, { ...invitation, workspaceId, invitedBy: member.accountId });
    await audit.record(trx, ctx, workspaceId, member, {
      ...{ action: 'memberInvited', subject: found.email, detail: { role: found.role } }
    });
    return { invited: id, mailed: await post(trx, ctx, member, invitation) };
  });
}

/** Acts at once: the link opens nothing any more. */
export const revokeInvitation = (
  ctx: Context,
  member: Member,
  id: string
): Promise<'revoked' | 'unknown'> =>
  transaction(ctx.db, async (trx) => {
    const workspaceId = member.workspace.id;
    const found = await repository.pendingById(trx, workspaceId, id);
    if (!found) return 'unknown';
    await repository.revoke(trx, { workspaceId, id, at: ctx.now() });
    await audit.record(trx, ctx, workspaceId, member, {
      ...{ action: 'memberInvitationRevoked', subject: found.email }
    });
    return 'revoked';
  });

const newSecret = (ctx: Context, id: string, generation: number) => ({
  generation,
  tokenHash: secretHash(ctx.derive('member', id, generation)),
  expiresAt: new Date(ctx.now().getTime() + LIFETIME_MS).toISOString()
});

const post = (
  trx: Kysely<DB>,
  ctx: Context,
  { name, workspace }: Member,
  { id, email, locale, generation }: Invited & { id: string; generation: number }
): Promise<boolean> =>
  mail.queue(trx, ctx, {
    ...{ kind: 'memberInvitation', subjectId: id, recipient: email, locale },
    ...{ workspaceId: workspace.id, data: { inviter: name } },
    dedupe: `memberInvitation ${id} ${generation}`
  });
