import { fail, redirect } from '@sveltejs/kit';
import { closeAccountForm } from '#lib/forms/account-forms.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { closeAccount } from '#lib/i18n/close-account.ts';
import { formats } from '#lib/i18n/format.ts';
import * as accounts from '#lib/server/accounts/service.ts';
import { refuse, refuseFields } from '#lib/server/http/account-refusal.ts';
import { notify } from '#lib/server/http/notice.ts';
import { dropSession, signedIn } from '#lib/server/http/session.ts';

export const actions = {
  default: async (event) => {
    const { locals, request, cookies, url } = event;
    const { ctx, locale } = locals;
    const form = await readForm(closeAccountForm, request, locale);
    if (!form.ok) return refuseFields('delete', form.values, form.errors);
    const asked = { current: form.data.currentPassword, address: event.getClientAddress() };
    const result = await accounts.close(ctx, signedIn(locals), asked);
    if (result === 'closed') {
      await dropSession(event);
      notify(cookies, url, 'accountClosed');
      redirect(303, '/sign-in');
    }
    if ('refused' in result) return refuse(event, 'delete', form.values, result);
    const message = closeAccount[locale].onlyOwner(formats(locale).list(result.onlyOwnerOf));
    return fail(409, { message, errors: {} });
  }
};
