import { error, fail, redirect } from '@sveltejs/kit';
import { companyForm } from '#lib/forms/company-form.ts';
import { readForm, type FieldErrors } from '#lib/forms/read-form.ts';
import * as companies from '#lib/server/companies/service.ts';
import { notify } from '#lib/server/http/notice.ts';

export function load({ locals }) {
  if (locals.member.workspace.kind === 'company') error(404, 'unknown');
}

export const actions = {
  default: async ({ locals, request, cookies, url }) => {
    const { ctx, member, locale } = locals;
    const form = await readForm(companyForm, request, locale);
    const again = (errors: FieldErrors, namesakes: companies.CompanyName[] = []) =>
      fail(400, { values: form.values, errors, namesakes });
    if (!form.ok) return again(form.errors);
    const { profile, namesakesKnown } = form.data;
    const result = await companies.create(ctx, member, profile, { namesakesKnown });
    if (result === 'own') error(404, 'unknown');
    if ('namesakes' in result) return again({}, result.namesakes);
    notify(cookies, url, 'clientCreated');
    redirect(303, `/w/${member.workspace.id}/clients/${result.created}`);
  }
};
