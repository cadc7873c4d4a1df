import { fail, redirect } from '@sveltejs/kit';
import { setUpForm } from '#lib/forms/account-forms.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { issueMessage } from '#lib/i18n/errors.ts';
import { setUp as words } from '#lib/i18n/set-up.ts';
import { likelyTimeZone, timeZoneChoices } from '#lib/i18n/time-zones.ts';
import { browserOf, keepSession } from '#lib/server/http/session.ts';
import { tooMany } from '#lib/server/http/too-many.ts';
import * as setUp from '#lib/server/set-up/service.ts';

export async function load({ locals: { ctx, locale } }) {
  if (await setUp.isDone(ctx.db)) redirect(303, '/sign-in');
  return { timeZones: timeZoneChoices(locale, ctx.now()), timeZone: likelyTimeZone(locale) };
}

export const actions = {
  default: async (event) => {
    const { locals, request } = event;
    const { ctx, locale } = locals;
    const form = await readForm(setUpForm, request, locale);
    const { values } = form;
    const refuse = (errors: Partial<Record<string, string>>) => fail(400, { values, errors });
    if (!form.ok) return refuse(form.errors);
    const { code, name, email, password, workspace, ...rest } = form.data;
    const owner = { code, name, email, password, locale, address: event.getClientAddress() };
    const result = await setUp.setUp(
      ctx,
      { ...owner, workspace: { ...rest, name: workspace, locale } },
      browserOf(event)
    );
    if ('session' in result) {
      keepSession(event, result.session);
      redirect(303, `/w/${result.workspaceId}`);
    }
    switch (result.refused) {
      case 'done':
        return redirect(303, '/sign-in');
      case 'tooMany':
        return fail(429, { values, ...tooMany(event, result) });
      case 'wrongCode':
        return refuse({ code: words[locale].wrongCode });
      case 'guessable':
        return refuse({ password: issueMessage('passwordGuessable', locale) });
    }
  }
};
