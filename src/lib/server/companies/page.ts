import type { Principal } from '../access/principal.ts';
import type { Context } from '../context.ts';
import * as repository from './page-repository.ts';
import type { Company } from './types.ts';

/**
 * So many companies of the workspace, in the order in which they were added, from the one after the
 * id given, and the id to go on after; null at the end. Those put away come apart from the others.
 */
export async function page(
  ctx: Context,
  { workspace }: Principal,
  { after, limit, archived }: { after: string | undefined; limit: number; archived: boolean }
): Promise<{ companies: Company[]; next: string | null }> {
  const sought = { workspaceId: workspace.id, after, archived, most: limit + 1 };
  const found = await repository.companies(ctx.db, sought);
  const companies = found.slice(0, limit);
  return { companies, next: found.length > limit ? (companies.at(-1)?.id ?? null) : null };
}
