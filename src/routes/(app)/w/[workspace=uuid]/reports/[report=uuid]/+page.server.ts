import { error, fail, redirect } from '@sveltejs/kit';
import { readForm } from '#lib/forms/read-form.ts';
import { linkForm, revokeLinkForm } from '#lib/forms/report-forms.ts';
import { reaches } from '#lib/server/access/principal.ts';
import { asked } from '#lib/server/http/asked.ts';
import { notify } from '#lib/server/http/notice.ts';
import * as reports from '#lib/server/reports/service.ts';

export async function load({ locals: { ctx, member }, params }) {
  const released = await reports.get(ctx, member, params.report);
  if (!released) error(404, 'unknown');
  const mayEdit = reaches(member.role, 'editor');
  // an address that opens the report is for those who may hand it on
  return { ...released, links: mayEdit ? released.links : [], mayEdit };
}

export const actions = {
  share: async ({ locals, params, request, cookies, url }) => {
    const { ctx, member, locale } = locals;
    const form = await readForm(linkForm, request, locale);
    const { values } = form;
    if (!form.ok) return fail(400, { values, errors: form.errors });
    const { passphrase = null, ...link } = form.data;
    const result = await reports.share(ctx, member, params.report, { ...link, passphrase });
    if (result === 'unknown') error(404, 'unknown');
    if (result === 'replaced' || result === 'tooMany')
      return fail(409, { values, refused: result });
    notify(cookies, url, 'reportShared');
    redirect(303, `${url.pathname}#link-${result.id}`);
  },

  revoke: async (event) => {
    const { ctx, member } = event.locals;
    const { link } = await asked(event, revokeLinkForm);
    const result = await reports.revoke(ctx, member, event.params.report, link);
    if (result === 'unknown') error(404, 'unknown');
    notify(event.cookies, event.url, 'reportUnshared');
    redirect(303, `${event.url.pathname}#access`);
  }
};
