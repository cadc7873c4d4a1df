import type { Kysely } from 'kysely';
import {
  MEMBER_ROLES,
  reaches,
  type Member,
  type MemberRole,
  type SignedIn
} from '../access/principal.ts';
import * as apiKeys from '../api-keys/service.ts';
import * as audit from '../audit/service.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import * as invitations from './invitations-repository.ts';
import * as repository from './members-repository.ts';
import { ofAccount } from './repository.ts';

export type { Colleague } from './members-repository.ts';

/** Everybody in the workspace, owners first. */
export async function members(ctx: Context, { workspace }: Member) {
  const found = await repository.members(ctx.db, workspace.id);
  return found.sort((a, b) => MEMBER_ROLES.indexOf(b.role) - MEMBER_ROLES.indexOf(a.role));
}

/** Why a change of members is refused; `unknown`: nobody of this workspace has such an id. */
export type MemberRefusal = 'unknown' | 'lastOwner' | 'aboveOwnRole';

/** Gives a member another role, at most one's own. Acts on the member's next request. */
export async function changeRole(
  ctx: Context,
  member: Member,
  accountId: string,
  role: MemberRole
): Promise<'changed' | MemberRefusal> {
  if (!reaches(member.role, role)) return 'aboveOwnRole';
  return among(ctx, member, accountId, async (trx, of) => {
    if (of.role === role) return 'changed';
    if (role !== 'owner' && (await isLastOwner(trx, member, of))) return 'lastOwner';
    await repository.setRole(trx, member.workspace.id, accountId, role);
    await withdraw(trx, ctx, member, accountId, role);
    await audit.record(trx, ctx, member.workspace.id, member, {
      ...{ action: 'memberRoleChanged', subject: of.name },
      detail: { role, before: of.role }
    });
    return 'changed';
  });
}

/** Takes a member out, or oneself: whoever leaves is removed by their own hand. */
export const remove = (
  ctx: Context,
  member: Member,
  accountId: string
): Promise<'removed' | MemberRefusal> =>
  among(ctx, member, accountId, async (trx, of) => {
    if (await isLastOwner(trx, member, of)) return 'lastOwner';
    await repository.remove(trx, member.workspace.id, accountId);
    await withdraw(trx, ctx, member, accountId, null);
    await audit.record(trx, ctx, member.workspace.id, member, {
      ...{ action: 'memberRemoved', subject: of.name },
      detail: { role: of.role }
    });
    return 'removed';
  });

export const leave = (ctx: Context, member: Member) => remove(ctx, member, member.accountId);

/** Makes another member owner and oneself an editor, in one step. */
export const handOver = (
  ctx: Context,
  member: Member,
  accountId: string
): Promise<'handedOver' | MemberRefusal> =>
  among(ctx, member, accountId, async (trx, of) => {
    const { id } = member.workspace;
    if (accountId === member.accountId) return 'unknown';
    await repository.setRole(trx, id, accountId, 'owner');
    await repository.setRole(trx, id, member.accountId, 'editor');
    await withdraw(trx, ctx, member, member.accountId, 'editor');
    await audit.record(trx, ctx, id, member, { action: 'ownershipHandedOver', subject: of.name });
    return 'handedOver';
  });

/**
 * Takes an account out of every workspace, before it is erased. Changes nothing when it is the only
 * owner of one that is not deleted: returns the names of those.
 */
export async function leaveAll(
  trx: Kysely<DB>,
  ctx: Context,
  { accountId, name }: Pick<SignedIn, 'accountId' | 'name'>
): Promise<string[]> {
  const places = await ofAccount(trx, accountId);
  const onlyOwnerOf: string[] = [];
  for (const { id, name: workspace, role } of places) {
    await repository.lock(trx, id);
    if (role === 'owner' && (await repository.owners(trx, id)) === 1) onlyOwnerOf.push(workspace);
  }
  if (onlyOwnerOf.length > 0) return onlyOwnerOf;
  for (const { role, ...workspace } of places) {
    const member: Member = { accountId, name, role, workspace };
    await repository.remove(trx, workspace.id, accountId);
    await withdraw(trx, ctx, member, accountId, null);
    await audit.record(trx, ctx, workspace.id, member, {
      ...{ action: 'memberRemoved', subject: name, detail: { role } }
    });
  }
  return [];
}

/** One change at a time: of two that remove the last two owners, the second sees the first's. */
function among<T extends string>(
  ctx: Context,
  { workspace }: Member,
  accountId: string,
  work: (trx: Kysely<DB>, of: repository.Colleague) => Promise<T | MemberRefusal>
): Promise<T | MemberRefusal> {
  return transaction(ctx.db, async (trx) => {
    await repository.lock(trx, workspace.id);
    const of = await repository.member(trx, workspace.id, accountId);
    return of ? work(trx, of) : 'unknown';
  });
}

const isLastOwner = async (trx: Kysely<DB>, { workspace }: Member, of: repository.Colleague) =>
  of.role === 'owner' && (await repository.owners(trx, workspace.id)) === 1;

/**
 * Whoever loses a role cannot come back, or bring others, by invitations made while they had it, nor
 * by a key of the API that they have seen.
 */
async function withdraw(
  trx: Kysely<DB>,
  ctx: Context,
  member: Member,
  inviterId: string,
  left: MemberRole | null
): Promise<void> {
  const { id } = member.workspace;
  if (left !== 'owner') await apiKeys.revokeOf(trx, ctx, member, inviterId);
  for (const invitation of await invitations.pendingOf(trx, id, inviterId)) {
    if (left !== null && reaches(left, invitation.role)) continue;
    await invitations.revoke(trx, { workspaceId: id, id: invitation.id, at: ctx.now() });
    await audit.record(trx, ctx, id, member, {
      ...{ action: 'memberInvitationRevoked', subject: invitation.email }
    });
  }
}
