import { error, fail, redirect } from '@sveltejs/kit';
import { readForm } from '#lib/forms/read-form.ts';
import { REPORT_LISTS, reportForm } from '#lib/forms/report-forms.ts';
import { reportsWords } from '#lib/i18n/reports.ts';
import { reaches } from '#lib/server/access/principal.ts';
import * as companies from '#lib/server/companies/service.ts';
import { notify } from '#lib/server/http/notice.ts';
import * as reports from '#lib/server/reports/service.ts';
import * as rounds from '#lib/server/rounds/service.ts';

export async function load({ locals: { ctx, member }, params }) {
  const found = await reports.preparation(ctx, member, params.round);
  if (found === 'unknown') error(404, 'unknown');
  const mayEdit = reaches(member.role, 'editor');
  if (found !== 'empty') return { preparation: found, company: found.round.company, mayEdit };
  const round = await rounds.get(ctx, member, params.round);
  const company = round && (await companies.get(ctx, member, round.companyId));
  if (!company) error(404, 'unknown');
  return { preparation: null, company: company.name, mayEdit };
}

export const actions = {
  default: async ({ locals, params, request, cookies, url }) => {
    const { ctx, member, locale } = locals;
    const form = await readForm(reportForm, request, locale, REPORT_LISTS);
    const { values } = form;
    if (!form.ok) return fail(400, { values, errors: form.errors });
    const { look, move, ...saved } = form.data;
    const result = await reports.save(ctx, member, params.round, saved);
    if (result === 'unknown') error(404, 'unknown');
    if (result === 'archived') return fail(409, { values, said: 'archived' as const });
    if (result === 'stale') {
      const said = reportsWords[locale].prepare.stale;
      return fail(409, { values, errors: { version: said }, said: 'stale' as const });
    }
    if (look) redirect(303, `${url.pathname}/preview`);
    if (!move) notify(cookies, url, 'saved');
    redirect(303, move ? `${url.pathname}#step-${move.step}` : url.pathname);
  }
};
