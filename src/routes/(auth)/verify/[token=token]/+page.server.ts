import { error, fail, redirect } from '@sveltejs/kit';
import { verifyForm } from '#lib/forms/account-forms.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { issueMessage } from '#lib/i18n/errors.ts';
import * as accounts from '#lib/server/accounts/service.ts';
import { browserOf, keepSession } from '#lib/server/http/session.ts';

export async function load({ locals, params }) {
  const email = await accounts.registrationOf(locals.ctx, params.token);
  if (!email) error(410, 'usedLink');
  return { email };
}

export const actions = {
  default: async (event) => {
    const { ctx, locale } = event.locals;
    const form = await readForm(verifyForm, event.request, locale);
    const { values } = form;
    if (!form.ok) return fail(400, { values, errors: form.errors });
    const person = { ...form.data, locale };
    const result = await accounts.verify(ctx, event.params.token, person, browserOf(event));
    if ('refused' in result) {
      if (result.refused === 'usedLink') error(410, 'usedLink');
      const errors = { password: issueMessage('passwordGuessable', locale) };
      return fail(400, { values, errors });
    }
    keepSession(event, result.session);
    redirect(303, '/workspaces/new');
  }
};
