import type { Member } from '../access/principal.ts';
import * as companies from '../companies/service.ts';
import type { Context } from '../context.ts';
import * as workspaces from '../workspaces/service.ts';

/** Names to suggest for who does a step: the company's people, then the workspace's members. */
export async function owners(ctx: Context, member: Member, companyId: string): Promise<string[]> {
  const [people, members] = await Promise.all([
    companies.people(ctx, member, companyId),
    workspaces.members(ctx, member)
  ]);
  return [...new Set([...people, ...members].map(({ name }) => name))];
}
