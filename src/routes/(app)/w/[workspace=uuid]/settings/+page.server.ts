import { fail, redirect } from '@sveltejs/kit';
import { readForm } from '#lib/forms/read-form.ts';
import { workspaceSettings } from '#lib/forms/workspace-settings.ts';
import { timeZoneChoices } from '#lib/i18n/time-zones.ts';
import { notify } from '#lib/server/http/notice.ts';
import * as workspaces from '#lib/server/workspaces/service.ts';

export async function load({ locals: { ctx, member, locale } }) {
  const settings = await workspaces.settings(ctx, member);
  const zones = timeZoneChoices(locale, ctx.now());
  // a browser may have stood in a zone that the list does not offer
  if (!zones.some(({ id }) => id === settings.timeZone))
    zones.unshift({ id: settings.timeZone, text: settings.timeZone });
  return { settings, zones };
}

export const actions = {
  default: async ({ locals: { ctx, member, locale }, request, cookies, url }) => {
    const form = await readForm(workspaceSettings, request, locale);
    if (!form.ok) return fail(400, { values: form.values, errors: form.errors });
    const { settings, ...asked } = form.data;
    const result = await workspaces.change(ctx, member, settings, asked);
    if (result === 'overtaken') return fail(409, { overtaken: true });
    if (result !== 'changed') return fail(409, { values: form.values, ...result });
    notify(cookies, url, 'saved');
    redirect(303, url.pathname);
  }
};
