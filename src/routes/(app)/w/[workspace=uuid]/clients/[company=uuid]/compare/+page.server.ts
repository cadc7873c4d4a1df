import { error } from '@sveltejs/kit';
import * as companies from '#lib/server/companies/service.ts';
import * as comparisons from '#lib/server/comparisons/service.ts';

export async function load({ locals, params, url }) {
  const { ctx, member } = locals;
  const company = await companies.get(ctx, member, params.company);
  if (!company) error(404, 'unknown');
  const view = await comparisons.compare(ctx, member, company.id, {
    before: url.searchParams.get('before'),
    now: url.searchParams.get('now')
  });
  return { ...view, company };
}
