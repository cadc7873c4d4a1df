import type { Member, SignedIn } from '../access/principal.ts';
import * as audit from '../audit/service.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import * as retention from '../retention/service.ts';
import * as repository from './removal-repository.ts';

export type { Losses } from './removal-repository.ts';

/** What goes with a workspace. */
export const losses = (ctx: Context, { workspace }: Member): Promise<repository.Losses> =>
  repository.losses(ctx.db, workspace.id);

/**
 * Deletes a workspace: from the next request on it is nowhere, its links lead nowhere and no mail
 * of it goes out. An owner can have it back for a week; then a job erases it.
 */
export const remove = (ctx: Context, member: Member): Promise<void> =>
  transaction(ctx.db, async (trx) => {
    const { id, name } = member.workspace;
    if (!(await repository.markDeleted(trx, id, ctx.now().toISOString()))) return;
    await audit.record(trx, ctx, id, member, { action: 'workspaceDeleted', subject: name });
  });

export interface DeletedWorkspace {
  id: string;
  name: string;
  /** The last instant at which it can be had back. */
  until: string;
}

/** The deleted workspaces that an account owned and can still bring back. */
export async function restorable(
  ctx: Context,
  { accountId }: Pick<SignedIn, 'accountId'>
): Promise<DeletedWorkspace[]> {
  const found = await repository.deletedOf(ctx.db, accountId);
  return found
    .map(({ deletedAt, ...of }) => ({
      ...of,
      until: retention.undoneUntil(deletedAt).toISOString()
    }))
    .filter(({ until }) => until > ctx.now().toISOString());
}

/** Brings a deleted workspace back as it was; for its owners, within the week. */
export async function restore(
  ctx: Context,
  account: Pick<SignedIn, 'accountId' | 'name'>,
  id: string
): Promise<'restored' | 'unknown'> {
  return transaction(ctx.db, async (trx) => {
    const owned = await restorable({ ...ctx, db: trx }, account);
    const workspace = owned.find((deleted) => deleted.id === id);
    if (!workspace) return 'unknown';
    await repository.unmark(trx, id);
    await audit.record(trx, ctx, id, account, {
      ...{ action: 'workspaceRestored', subject: workspace.name }
    });
    return 'restored';
  });
}
