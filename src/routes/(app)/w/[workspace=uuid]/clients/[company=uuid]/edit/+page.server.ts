import { error, fail, redirect } from '@sveltejs/kit';
import { companyForm } from '#lib/forms/company-form.ts';
import { readForm, type FieldErrors } from '#lib/forms/read-form.ts';
import * as companies from '#lib/server/companies/service.ts';
import { notify } from '#lib/server/http/notice.ts';

export async function load({ locals, params }) {
  const company = await companies.get(locals.ctx, locals.member, params.company);
  if (!company) error(404, 'unknown');
  return { company };
}

interface Told {
  namesakes?: companies.CompanyName[];
  stale?: companies.Company;
}

export const actions = {
  default: async ({ locals, params, request, cookies, url }) => {
    const { ctx, member, locale } = locals;
    const form = await readForm(companyForm, request, locale);
    const again = (errors: FieldErrors, { namesakes = [], stale }: Told = {}) =>
      fail(stale ? 409 : 400, { values: form.values, errors, namesakes, stale: stale ?? null });
    if (!form.ok) return again(form.errors);
    const { profile, version = 0, namesakesKnown } = form.data;
    const at = { version, namesakesKnown };
    const result = await companies.change(ctx, member, params.company, profile, at);
    if (result === 'unknown') error(404, 'unknown');
    if (result !== 'changed') return again({}, result);
    notify(cookies, url, 'saved');
    redirect(303, `/w/${member.workspace.id}/clients/${params.company}`);
  }
};
