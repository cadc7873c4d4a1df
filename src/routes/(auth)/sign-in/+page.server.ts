import { fail, redirect } from '@sveltejs/kit';
import { signInForm } from '#lib/forms/account-forms.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { signIn } from '#lib/i18n/sign-in.ts';
import * as accounts from '#lib/server/accounts/service.ts';
import { landing } from '#lib/server/http/landing.ts';
import { browserOf, keepSession } from '#lib/server/http/session.ts';
import { tooMany } from '#lib/server/http/too-many.ts';
import * as setUp from '#lib/server/set-up/service.ts';

export async function load({ locals, url }) {
  const { ctx, account } = locals;
  if (account) redirect(303, await landing(ctx, account, url));
  if (!(await setUp.isDone(ctx.db))) redirect(303, '/set-up');
  return { mayRegister: ctx.openRegistration };
}

export const actions = {
  default: async (event) => {
    const { locals, request, url } = event;
    const { ctx, locale } = locals;
    const form = await readForm(signInForm, request, locale);
    const { values } = form;
    if (!form.ok) return fail(400, { values, errors: form.errors });
    const credentials = { ...form.data, address: event.getClientAddress() };
    const result = await accounts.signIn(ctx, credentials, browserOf(event));
    if ('refused' in result) {
      if (result.refused === 'tooMany') return fail(429, { values, ...tooMany(event, result) });
      return fail(400, { values, errors: { password: signIn[locale].wrong } });
    }
    keepSession(event, result.session);
    redirect(303, await landing(ctx, result, url));
  }
};
