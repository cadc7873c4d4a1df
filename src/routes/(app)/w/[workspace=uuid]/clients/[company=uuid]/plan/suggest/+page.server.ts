import { error, fail, redirect } from '@sveltejs/kit';
import { takeOverForm } from '#lib/forms/plan-forms.ts';
import { readSuggestQuery } from '#lib/forms/plan-query.ts';
import { readForm } from '#lib/forms/read-form.ts';
import * as companies from '#lib/server/companies/service.ts';
import { acted } from '#lib/server/http/acted.ts';
import { notify } from '#lib/server/http/notice.ts';
import * as plans from '#lib/server/plans/service.ts';

export async function load({ locals, params, url }) {
  const { ctx, member } = locals;
  const company = await companies.get(ctx, member, params.company);
  if (!company) error(404, 'unknown');
  // nothing could be taken over: the plan says why
  if (company.archivedAt !== null)
    redirect(303, `/w/${params.workspace}/clients/${company.id}/plan`);
  const asked = readSuggestQuery(url.searchParams);
  const suggestion = await plans.suggest(ctx, member, company.id, asked);
  return { company, suggestion, asked: asked.targets };
}

export const actions = {
  default: async ({ locals, params, request, cookies, url }) => {
    const { ctx, member, locale } = locals;
    const form = await readForm(takeOverForm, request, locale, ['take']);
    if (!form.ok) return fail(400, { errors: form.errors });
    const { take: steps, ...capacity } = form.data;
    const result = acted(await plans.takeOver(ctx, member, params.company, { steps, capacity }));
    if (result === 'tooFar') error(400, 'invalid');
    notify(cookies, url, result.left.length > 0 ? 'planTakenOverPartly' : 'planTakenOver');
    redirect(303, `/w/${params.workspace}/clients/${params.company}/plan`);
  }
};
