import { error, fail, redirect } from '@sveltejs/kit';
import { newPasswordForm } from '#lib/forms/account-forms.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { issueMessage } from '#lib/i18n/errors.ts';
import * as accounts from '#lib/server/accounts/service.ts';
import { notify } from '#lib/server/http/notice.ts';

export async function load({ locals, params }) {
  const email = await accounts.resetOf(locals.ctx, params.token);
  if (!email) error(410, 'usedLink');
  return { email };
}

export const actions = {
  default: async ({ locals, params, request, cookies, url }) => {
    const { ctx, locale } = locals;
    const form = await readForm(newPasswordForm, request, locale);
    if (!form.ok) return fail(400, { errors: form.errors });
    const result = await accounts.reset(ctx, params.token, form.data.password);
    if (result !== 'done') {
      if (result.refused === 'usedLink') error(410, 'usedLink');
      return fail(400, { errors: { password: issueMessage('passwordGuessable', locale) } });
    }
    notify(cookies, url, 'passwordSet');
    redirect(303, '/sign-in');
  }
};
