import * as companies from '#lib/server/companies/service.ts';
import * as overview from '#lib/server/overview/service.ts';

export async function load({ locals, parent }) {
  const { ctx, member } = locals;
  const { ownCompanyId } = await parent();
  if (!ownCompanyId) return { agency: await overview.agency(ctx, member), company: null };
  const people = await companies.people(ctx, member, ownCompanyId);
  return {
    agency: null,
    company: {
      ...(await overview.company(ctx, member, ownCompanyId)),
      hasPeople: people.length > 0
    }
  };
}
