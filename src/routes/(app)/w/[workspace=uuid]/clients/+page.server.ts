import { redirect } from '@sveltejs/kit';
import { clientQuery } from '#lib/forms/client-query.ts';
import * as overview from '#lib/server/overview/service.ts';

export async function load({ locals, url, parent }) {
  const { ctx, member } = locals;
  const { ownCompanyId } = await parent();
  if (ownCompanyId) redirect(303, `/w/${member.workspace.id}/clients/${ownCompanyId}`);
  const query = clientQuery.parse(Object.fromEntries(url.searchParams));
  const { search, industry, size } = query;
  return {
    query,
    filtered: !!(search || industry || size),
    list: await overview.clients(ctx, member, query)
  };
}
