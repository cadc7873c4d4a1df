import type { Member, Principal } from '../access/principal.ts';
import * as companies from '../companies/service.ts';
import type { Context } from '../context.ts';
import { momentIn } from '../days.ts';
import * as lists from './list-repository.ts';
import * as pages from './page-repository.ts';
import * as repository from './repository.ts';
import type { Round, RoundPage, RoundQuery, RoundsSought } from './types.ts';

const PAGE_SIZE = 50;

/** A round with its state at this moment, a deleted one too; null when there is none here. */
export const get = (ctx: Context, { workspace }: Principal, id: string): Promise<Round | null> =>
  repository.find(ctx.db, workspace.id, id, momentIn(workspace.timeZone, ctx.now()));

/**
 * So many rounds of the workspace that are not deleted, in the order in which they were opened, and
 * the id to go on after; null at the end.
 */
export async function page(
  ctx: Context,
  { workspace }: Principal,
  { limit, ...sought }: RoundsSought
): Promise<{ rounds: Round[]; next: string | null }> {
  const found = await pages.rounds(ctx.db, {
    ...{ ...sought, workspaceId: workspace.id, most: limit + 1 },
    moment: momentIn(workspace.timeZone, ctx.now())
  });
  const rounds = found.slice(0, limit);
  return { rounds, next: found.length > limit ? (rounds.at(-1)?.id ?? null) : null };
}

/**
 * A page of the workspace's rounds, the latest quarter first. Deleted ones are listed only when they
 * are asked for. A page beyond the last is the last.
 */
export async function list(ctx: Context, member: Member, query: RoundQuery): Promise<RoundPage> {
  const { page = 1, search, ...filters } = query;
  const sought = {
    ...filters,
    search: search && companies.sortName(search),
    workspaceId: member.workspace.id,
    moment: momentIn(member.workspace.timeZone, ctx.now()),
    limit: PAGE_SIZE
  };
  const found = await lists.list(ctx.db, { ...sought, offset: (page - 1) * PAGE_SIZE });
  if (found.rounds.length === 0 && page > 1) {
    const { total } = await lists.list(ctx.db, { ...sought, offset: 0 });
    if (total > 0) return list(ctx, member, { ...query, page: pagesOf(total) });
  }
  return { ...found, page, pages: pagesOf(found.total) };
}

const pagesOf = (total: number) => Math.max(1, Math.ceil(total / PAGE_SIZE));

/** How many rounds are open, and the quarters there are rounds in: none at the very beginning. */
export const overview = (ctx: Context, { workspace }: Member) =>
  lists.overview(ctx.db, workspace.id, momentIn(workspace.timeZone, ctx.now()));
