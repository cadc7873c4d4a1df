/** Workspaces and who belongs to them. This is the folder's only face. */
import type { Member, MemberRole, SignedIn, WorkspaceFacts } from '../access/principal.ts';
import type { Context } from '../context.ts';
import * as repository from './repository.ts';

export { begin, create, type NewWorkspace } from './create.ts';
export {
  invitations,
  invite,
  reissueInvitation,
  revokeInvitation,
  type PendingInvitation
} from './invitations.ts';
export { join, joinAsNew, offer, type NoOffer, type Offer } from './joining.ts';
export {
  changeRole,
  handOver,
  leave,
  leaveAll,
  members,
  remove,
  type Colleague,
  type MemberRefusal
} from './members.ts';
export {
  losses,
  remove as deleteWorkspace,
  restorable,
  restore,
  type DeletedWorkspace,
  type Losses
} from './removal.ts';
export { change, settings, type Settings } from './settings.ts';

/** Somebody's place in a workspace, read anew at every request: a change of role acts at once. */
export async function memberOf(
  ctx: Context,
  account: SignedIn,
  workspaceId: string
): Promise<Member | null> {
  const found = await repository.membership(ctx.db, account.accountId, workspaceId);
  return found && { accountId: account.accountId, name: account.name, ...found };
}

/** What the frame of a workspace's pages shows beside the page. */
export async function frame(
  ctx: Context,
  { accountId, workspace }: Member
): Promise<{ workspaces: WorkspaceFacts[]; ownCompanyId: string | null }> {
  return {
    workspaces: await repository.ofAccount(ctx.db, accountId),
    ownCompanyId:
      workspace.kind === 'company' ? await repository.ownCompanyId(ctx.db, workspace.id) : null
  };
}

/** Every workspace of an account, with its role there. */
export const ofAccount = (
  ctx: Context,
  { accountId }: Pick<SignedIn, 'accountId'>
): Promise<(WorkspaceFacts & { role: MemberRole })[]> => repository.ofAccount(ctx.db, accountId);
