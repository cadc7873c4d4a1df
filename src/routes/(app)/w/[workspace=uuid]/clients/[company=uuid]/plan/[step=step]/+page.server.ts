import { error, fail, redirect } from '@sveltejs/kit';
import { detailsForm } from '#lib/forms/plan-forms.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { reaches } from '#lib/server/access/principal.ts';
import * as companies from '#lib/server/companies/service.ts';
import { acted } from '#lib/server/http/acted.ts';
import { notify } from '#lib/server/http/notice.ts';
import * as plans from '#lib/server/plans/service.ts';

export async function load({ locals, params }) {
  const { ctx, member } = locals;
  const company = await companies.get(ctx, member, params.company);
  const plan = company && (await plans.get(ctx, member, company.id));
  if (!plan) error(404, 'unknown');
  const { step } = params;
  const mayChange = reaches(member.role, 'editor') && company.archivedAt === null;
  return {
    ...{ company, plan, step, mayChange },
    entry: plan.entries.find((entry) => entry.step === step) ?? null,
    owners: mayChange ? await plans.owners(ctx, member, company.id) : []
  };
}

export const actions = {
  save: async ({ locals, params, request, cookies, url }) => {
    const { ctx, member, locale } = locals;
    const form = await readForm(detailsForm, request, locale);
    const { values } = form;
    if (!form.ok) return fail(400, { values, errors: form.errors, stale: null });
    const { version, details } = form.data;
    const at = { step: params.step, version };
    const result = acted(await plans.change(ctx, member, params.company, at, details));
    // what was typed stays in the fields, and what somebody else has saved is told beside them
    if (result !== 'changed') return fail(409, { values, errors: {}, stale: result.stale });
    notify(cookies, url, 'saved');
    redirect(303, `/w/${params.workspace}/clients/${params.company}/plan/${params.step}`);
  }
};
