import { redirect } from '@sveltejs/kit';
import { portfolioQuery } from '#lib/forms/portfolio-query.ts';
import * as models from '#lib/server/models/service.ts';
import * as overview from '#lib/server/overview/service.ts';

export async function load({ locals, url, parent }) {
  const { ctx, member } = locals;
  const { ownCompanyId } = await parent();
  if (ownCompanyId) redirect(303, `/w/${member.workspace.id}/clients/${ownCompanyId}`);
  const query = portfolioQuery.parse(Object.fromEntries(url.searchParams));
  const { industry, gap, move, staleness, step } = query;
  return {
    query,
    model: await models.current(ctx, member),
    filtered: [industry, gap, move, staleness, step].some((value) => value !== null),
    view: await overview.portfolio(ctx, member, query)
  };
}
