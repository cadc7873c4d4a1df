import type { Member, Principal } from '../access/principal.ts';
import * as audit from '../audit/service.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import { Overtaken } from '../errors.ts';
import * as portfolios from '../portfolios/service.ts';
import * as repository from './repository.ts';
import { sortName } from './sort-name.ts';
import type { Company, CompanyName, Profile } from './types.ts';

/** The workspace's companies that are not archived, by name: for choosing among them. */
export const list = (ctx: Context, { workspace }: Member): Promise<CompanyName[]> =>
  repository.active(ctx.db, workspace.id);

/** Those of some companies that the workspace has, archived ones included, by name. */
export const named = (
  ctx: Context,
  { workspace }: Member,
  ids: readonly string[]
): Promise<CompanyName[]> => repository.byIds(ctx.db, workspace.id, ids);

/** One company of the workspace; null when it has none of this id. */
export const get = (ctx: Context, { workspace }: Principal, id: string): Promise<Company | null> =>
  repository.byId(ctx.db, workspace.id, id);

/** What stands in the way of a name: others that have it. Names need not differ, but be told. */
interface Namesakes {
  namesakes: CompanyName[];
}

/**
 * Adds a client. Unless the member knows of them, clients of the same name are pointed out and
 * nothing is kept. A company workspace has itself only: "own".
 */
export async function create(
  ctx: Context,
  member: Member,
  profile: Profile,
  { namesakesKnown = false } = {}
): Promise<{ created: string } | Namesakes | 'own'> {
  const { workspace } = member;
  if (workspace.kind === 'company') return 'own';
  return transaction(ctx.db, async (trx) => {
    const namesakes = await repository.named(trx, workspace.id, [profile.name]);
    if (namesakes.length > 0 && !namesakesKnown) return { namesakes };
    const id = ctx.random.id();
    await repository.insert(trx, workspace.id, [{ id, ...profile }], ctx.now().toISOString());
    await portfolios.begin(trx, workspace.id);
    await audit.record(trx, ctx, workspace.id, member, {
      action: 'clientCreated',
      subject: profile.name
    });
    return { created: id };
  });
}

/**
 * Changes what a form made from `version` says. When somebody else changed the company meanwhile
 * nothing is kept and the company as it is now comes back.
 */
export function change(
  ctx: Context,
  member: Member,
  id: string,
  profile: Profile,
  { version, namesakesKnown = false }: { version: number; namesakesKnown?: boolean }
): Promise<'changed' | { stale: Company } | Namesakes | 'unknown'> {
  const { workspace } = member;
  return transaction(ctx.db, async (trx) => {
    const before = await repository.byId(trx, workspace.id, id);
    if (!before) return 'unknown';
    if (before.version !== version) return { stale: before };
    if (!namesakesKnown && sortName(before.name) !== sortName(profile.name)) {
      const namesakes = await repository.named(trx, workspace.id, [profile.name]);
      if (namesakes.length > 0) return { namesakes };
    }
    const kept = await repository.change(trx, workspace.id, before, profile);
    if (!kept) throw new Overtaken('The company was changed meanwhile.');
    await portfolios.refresh(trx, ctx, id);
    await audit.record(trx, ctx, workspace.id, member, {
      action: 'clientChanged',
      subject: profile.name
    });
    return 'changed';
  });
}

/** Puts a client aside: lists leave it out, its rounds stay. Doing it twice does nothing more. */
export const archive = (ctx: Context, member: Member, id: string) => put(ctx, member, id, true);

/** Takes a client up again. */
export const restore = (ctx: Context, member: Member, id: string) => put(ctx, member, id, false);

function put(
  ctx: Context,
  member: Member,
  id: string,
  aside: boolean
): Promise<'done' | 'unknown' | 'own'> {
  const { workspace } = member;
  return transaction(ctx.db, async (trx) => {
    const company = await repository.byId(trx, workspace.id, id);
    if (!company) return 'unknown';
    if (company.isOwn) return 'own';
    if ((company.archivedAt !== null) === aside) return 'done';
    const archived_at = aside ? ctx.now().toISOString() : null;
    const kept = await repository.change(trx, workspace.id, company, { archived_at });
    if (!kept) throw new Overtaken('The company was changed meanwhile.');
    await portfolios.refresh(trx, ctx, id);
    await audit.record(trx, ctx, workspace.id, member, {
      action: aside ? 'clientArchived' : 'clientRestored',
      subject: company.name
    });
    return 'done';
  });
}
