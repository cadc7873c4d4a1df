import type { Member } from '../access/principal.ts';
import * as audit from '../audit/service.ts';
import * as companies from '../companies/service.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import * as repository from './sharing-repository.ts';
import type { Sharing } from './types.ts';

/** Whether a workspace shares its figures, and which of its clients it leaves out. */
export async function sharing(ctx: Context, { workspace }: Member): Promise<Sharing> {
  const [since, leftOut] = await Promise.all([
    repository.since(ctx.db, workspace.id),
    repository.leftOut(ctx.db, workspace.id)
  ]);
  return { since, leftOut };
}

/** From the next publication on the workspace's companies are counted. Owners only. */
export const join = (ctx: Context, member: Member): Promise<void> => put(ctx, member, true);

/**
 * From the next publication on they are not; what is published stands until then, and the workspace
 * sees nothing of it any more. Owners only.
 */
export const leave = (ctx: Context, member: Member): Promise<void> => put(ctx, member, false);

function put(ctx: Context, member: Member, shares: boolean): Promise<void> {
  const { id, name } = member.workspace;
  return transaction(ctx.db, async (trx) => {
    if (!shares && (await repository.since(trx, id)) === null) return;
    const since = shares ? ctx.now().toISOString() : null;
    const key = ctx.random.uuid();
    if (!(await repository.setSince(trx, { workspaceId: id, key, since }))) return;
    await audit.record(trx, ctx, id, member, {
      action: shares ? 'benchmarkJoined' : 'benchmarkLeft',
      subject: name
    });
  });
}

/** Leaves a client out, whatever its workspace does. Owners only. */
export const leaveOut = (ctx: Context, member: Member, companyId: string) =>
  putCompany(ctx, member, companyId, true);

/** Lets a client take part again. Owners only. */
export const takeIn = (ctx: Context, member: Member, companyId: string) =>
  putCompany(ctx, member, companyId, false);

function putCompany(
  ctx: Context,
  member: Member,
  companyId: string,
  leftOut: boolean
): Promise<'done' | 'unknown' | 'own'> {
  const workspaceId = member.workspace.id;
  return transaction(ctx.db, async (trx) => {
    const company = await companies.get({ ...ctx, db: trx }, member, companyId);
    if (!company) return 'unknown';
    // a company workspace leaves as a whole
    if (company.isOwn) return 'own';
    const known = await repository.companyKey(trx, { workspaceId, companyId });
    if ((known?.leftOut ?? false) === leftOut) return 'done';
    const key = ctx.random.uuid();
    if (await repository.setLeftOut(trx, { workspaceId, companyId, key, leftOut }))
      await audit.record(trx, ctx, workspaceId, member, {
        action: leftOut ? 'clientLeftOut' : 'clientTakenIn',
        subject: company.name
      });
    return 'done';
  });
}
