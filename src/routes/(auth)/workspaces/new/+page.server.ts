import { fail, redirect } from '@sveltejs/kit';
import { workspaceForm } from '#lib/forms/account-forms.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { likelyTimeZone, timeZoneChoices } from '#lib/i18n/time-zones.ts';
import { tooMany } from '#lib/server/http/too-many.ts';
import * as workspaces from '#lib/server/workspaces/service.ts';

export const load = ({ locals: { ctx, locale } }) => ({
  timeZones: timeZoneChoices(locale, ctx.now()),
  timeZone: likelyTimeZone(locale)
});

export const actions = {
  default: async (event) => {
    const { ctx, account, locale } = event.locals;
    // the policy table lets nobody in who is not signed in
    if (!account) redirect(303, '/sign-in');
    const form = await readForm(workspaceForm, event.request, locale);
    const { values } = form;
    if (!form.ok) return fail(400, { values, errors: form.errors });
    const { workspace: name, ...rest } = form.data;
    const result = await workspaces.begin(ctx, account, { ...rest, name, locale });
    if ('refused' in result) return fail(429, { values, ...tooMany(event, result) });
    redirect(303, `/w/${result.begun}`);
  }
};
