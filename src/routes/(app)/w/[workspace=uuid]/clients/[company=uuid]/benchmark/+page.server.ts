import { error, redirect } from '@sveltejs/kit';
import { benchmarkQuery } from '#lib/forms/benchmark-query.ts';
import { reaches } from '#lib/server/access/principal.ts';
import * as benchmarks from '#lib/server/benchmarks/service.ts';
import * as companies from '#lib/server/companies/service.ts';
import { notify } from '#lib/server/http/notice.ts';

export async function load({ locals: { ctx, member }, params, url }) {
  const company = await companies.get(ctx, member, params.company);
  if (!company) error(404, 'unknown');
  const { round, with: group } = benchmarkQuery.parse(Object.fromEntries(url.searchParams));
  const beside = await benchmarks.beside(ctx, member, company.id, { round, group });
  if (beside === 'unknown') error(404, 'unknown');
  return { company, beside, isOwner: reaches(member.role, 'owner') };
}

export const actions = {
  leaveOut: async ({ locals: { ctx, member }, params, cookies, url }) => {
    if ((await benchmarks.leaveOut(ctx, member, params.company)) !== 'done') error(404, 'unknown');
    notify(cookies, url, 'clientLeftOut');
    redirect(303, url.pathname);
  },
  takeIn: async ({ locals: { ctx, member }, params, cookies, url }) => {
    if ((await benchmarks.takeIn(ctx, member, params.company)) !== 'done') error(404, 'unknown');
    notify(cookies, url, 'clientTakenIn');
    redirect(303, url.pathname);
  }
};
