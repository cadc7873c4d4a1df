import { error, fail } from '@sveltejs/kit';
import { emailForm } from '#lib/forms/account-forms.ts';
import { readForm } from '#lib/forms/read-form.ts';
import * as accounts from '#lib/server/accounts/service.ts';
import { tooMany } from '#lib/server/http/too-many.ts';

export function load({ locals }) {
  if (!locals.ctx.openRegistration) error(404, 'unknown');
}

export const actions = {
  default: async (event) => {
    const { ctx, locale } = event.locals;
    if (!ctx.openRegistration) error(404, 'unknown');
    const form = await readForm(emailForm, event.request, locale);
    const { values } = form;
    if (!form.ok) return fail(400, { values, errors: form.errors });
    const address = event.getClientAddress();
    const result = await accounts.register(ctx, { ...form.data, locale, address });
    if ('refused' in result) return fail(429, { values, ...tooMany(event, result) });
    return { values, sentTo: form.data.email };
  }
};
