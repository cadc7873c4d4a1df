import { fail } from '@sveltejs/kit';
import { emailForm } from '#lib/forms/account-forms.ts';
import { readForm } from '#lib/forms/read-form.ts';
import * as accounts from '#lib/server/accounts/service.ts';
import { tooMany } from '#lib/server/http/too-many.ts';

export const load = ({ locals }) => ({ sendsMail: locals.ctx.smtp !== null });

export const actions = {
  default: async (event) => {
    const { ctx, locale } = event.locals;
    const form = await readForm(emailForm, event.request, locale);
    const { values } = form;
    if (!form.ok) return fail(400, { values, errors: form.errors });
    // without a mail server the page has said so, and has no form
    if (!ctx.smtp) return fail(400, { values });
    const address = event.getClientAddress();
    const result = await accounts.askReset(ctx, { ...form.data, address });
    if ('refused' in result) return fail(429, { values, ...tooMany(event, result) });
    return { values, sentTo: form.data.email };
  }
};
