import { error } from '@sveltejs/kit';
import { reaches } from '#lib/server/access/principal.ts';
import * as companies from '#lib/server/companies/service.ts';
import * as plans from '#lib/server/plans/service.ts';

export { actions } from './deeds.ts';

export async function load({ locals, params, url }) {
  const { ctx, member } = locals;
  const company = await companies.get(ctx, member, params.company);
  const plan = company && (await plans.get(ctx, member, company.id));
  if (!plan) error(404, 'unknown');
  const between = { before: url.searchParams.get('before'), now: url.searchParams.get('now') };
  return {
    company,
    plan,
    outcome: await plans.outcome(ctx, member, company.id, between),
    mayChange: reaches(member.role, 'editor') && company.archivedAt === null
  };
}
