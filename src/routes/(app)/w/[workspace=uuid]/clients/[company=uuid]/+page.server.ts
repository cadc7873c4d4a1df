import { error } from '@sveltejs/kit';
import * as companies from '#lib/server/companies/service.ts';
import * as comparisons from '#lib/server/comparisons/service.ts';
import * as overview from '#lib/server/overview/service.ts';

export { actions } from './deeds.ts';

export async function load({ locals, params, url }) {
  const { ctx, member } = locals;
  const company = await companies.get(ctx, member, params.company);
  if (!company) error(404, 'unknown');
  const [everybody, rounds, since] = await Promise.all([
    companies.everybody(ctx, member, company.id),
    overview.roundsOf(ctx, member, company.id),
    comparisons.sinceBefore(ctx, member, { companyId: company.id })
  ]);
  return {
    company,
    rounds,
    since,
    people: everybody.filter(({ left }) => !left),
    left: everybody.filter(({ left }) => left),
    /** Whose fields are open. */
    editing: url.searchParams.get('person')
  };
}
