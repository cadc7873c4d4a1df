import { error, fail, redirect } from '@sveltejs/kit';
import { parseQuarter } from '#lib/domain/quarter.ts';
import { aimsForm } from '#lib/forms/aims-form.ts';
import { readForm } from '#lib/forms/read-form.ts';
import * as aims from '#lib/server/aims/service.ts';
import * as companies from '#lib/server/companies/service.ts';
import { acted } from '#lib/server/http/acted.ts';
import { notify } from '#lib/server/http/notice.ts';

export async function load({ locals: { ctx, member }, params, url }) {
  const company = await companies.get(ctx, member, params.company);
  const asked = parseQuarter(url.searchParams.get('quarter') ?? '');
  const view = await aims.view(ctx, member, params.company, asked);
  if (!company || !view) error(404, 'unknown');
  return { company, aims: view };
}

export const actions = {
  default: async ({ locals: { ctx, member, locale }, params, request, cookies, url }) => {
    const form = await readForm(aimsForm, request, locale, ['quarter']);
    const again = (status: 400 | 409, errors = {}) =>
      fail(status, { values: form.values, errors, isStale: status === 409 });
    if (!form.ok) return again(400, form.errors);
    const { version, later, ...wanted } = form.data;
    const result = acted(await aims.set(ctx, member, params.company, wanted, version));
    if (result === 'stale') return again(409);
    notify(cookies, url, 'saved');
    redirect(303, later ? `${url.pathname}?quarter=${later}` : url.pathname);
  }
};
