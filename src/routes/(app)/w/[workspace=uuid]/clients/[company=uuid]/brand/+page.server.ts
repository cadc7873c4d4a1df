import { error } from '@sveltejs/kit';
import * as brands from '#lib/server/brands/service.ts';
import * as companies from '#lib/server/companies/service.ts';
import { brandDeeds } from '#lib/server/http/brand-deeds.ts';

export async function load({ locals: { ctx, member }, params }) {
  const company = await companies.get(ctx, member, params.company);
  if (!company) error(404, 'unknown');
  return { company, settings: await brands.settings(ctx, member, company.id) };
}

export const actions = brandDeeds;
