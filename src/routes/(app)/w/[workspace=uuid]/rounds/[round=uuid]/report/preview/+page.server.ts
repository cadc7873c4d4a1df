import { error, fail, redirect } from '@sveltejs/kit';
import { releaseForm } from '#lib/forms/report-forms.ts';
import { asked } from '#lib/server/http/asked.ts';
import { notify } from '#lib/server/http/notice.ts';
import * as reports from '#lib/server/reports/service.ts';

export async function load({ locals: { ctx, member }, params, url }) {
  const base = url.pathname.replace(/\/preview$/, '');
  const made = await reports.preview(ctx, member, params.round);
  if (made === 'unknown') error(404, 'unknown');
  if (made === 'empty') redirect(303, base);
  const { content, version, number, links } = made;
  return { content, version, number, links, base };
}

export const actions = {
  default: async (event) => {
    const { ctx, member } = event.locals;
    const { cookies, url, params } = event;
    const form = await asked(event, releaseForm);
    const result = await reports.release(ctx, member, params.round, form);
    if (result === 'unknown') error(404, 'unknown');
    if (result === 'empty' || result === 'archived')
      redirect(303, url.pathname.replace(/\/preview$/, ''));
    if (result === 'stale') return fail(409, { stale: true });
    notify(cookies, url, 'reportReleased');
    redirect(303, `/w/${params.workspace}/reports/${result.id}`);
  }
};
