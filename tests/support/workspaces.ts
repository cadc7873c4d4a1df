/** Workspaces, members and companies, made without clicks; the demo data uses them too. */
import type { Member, MemberRole, WorkspaceKind } from '#lib/server/access/principal.ts';
import type { Context } from '#lib/server/context.ts';
import { transaction } from '#lib/server/db/transaction.ts';
import * as portfolios from '#lib/server/portfolios/service.ts';

/** An account that exists but cannot sign in: its password hash is none. */
export async function account(ctx: Context, name = 'Vera Orlova'): Promise<string> {
  const id = ctx.random.id();
  const at = ctx.now().toISOString();
  const row = { id, email: `${id}@example.org`, email_verified_at: at, name, locale: 'en' };
  await ctx.db
    .insertInto('account')
    .values({ ...row, password_hash: '-', created_at: at })
    .execute();
  return id;
}

/** A workspace of its own with one member; a company workspace also has itself as its company. */
export async function workspace(
  ctx: Context,
  {
    kind = 'agency',
    name = 'North Star',
    role = 'owner',
    timeZone = 'Europe/Moscow'
  }: { kind?: WorkspaceKind; name?: string; role?: MemberRole; timeZone?: string } = {}
): Promise<Member> {
  const id = ctx.random.id();
  const accountId = await account(ctx);
  const at = ctx.now().toISOString();
  await ctx.db
    .insertInto('workspace')
    .values({
      ...{ id, kind, name, locale: 'en', time_zone: timeZone, fiscal_start: 1 },
      ...{ created_at: at, version: 1 }
    })
    .execute();
  await join(ctx, id, accountId, role);
  const member: Member = {
    ...{ accountId, name: 'Vera Orlova', role },
    workspace: { id, kind, name, locale: 'en', timeZone, fiscalStart: 1 }
  };
  if (kind === 'company') await company(ctx, member, name, true);
  return member;
}

/** Makes somebody with an account a member. */
export async function join(
  ctx: Context,
  workspaceId: string,
  accountId: string,
  role: MemberRole
): Promise<void> {
  const joined_at = ctx.now().toISOString();
  await ctx.db
    .insertInto('membership')
    .values({ workspace_id: workspaceId, account_id: accountId, role, joined_at })
    .execute();
}

/** Another member of the same workspace. */
export async function colleague(ctx: Context, member: Member, role: MemberRole): Promise<Member> {
  const name = 'Pavel Somov';
  const accountId = await account(ctx, name);
  await join(ctx, member.workspace.id, accountId, role);
  return { accountId, name, role, workspace: member.workspace };
}

/** A client, or a company workspace's own company. Returns its id. */
export async function company(
  ctx: Context,
  member: Member,
  name = 'Lighthouse',
  isOwn = false
): Promise<string> {
  const id = ctx.random.id();
  // listed in the same transaction, as the service does: several are made at once
  await transaction(ctx.db, async (trx) => {
    await trx
      .insertInto('company')
      .values({
        ...{ id, workspace_id: member.workspace.id, name, sort_name: name.toLowerCase() },
        ...{ contacts: '[]', notes: '', is_own: isOwn ? 1 : 0, version: 1 },
        created_at: ctx.now().toISOString()
      })
      .execute();
    await portfolios.begin(trx, member.workspace.id);
  });
  return id;
}
