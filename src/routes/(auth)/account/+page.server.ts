import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as forms from '#lib/forms/account-forms.ts';
import { readForm } from '#lib/forms/read-form.ts';
import type { Notice } from '#lib/i18n/notices.ts';
import * as accounts from '#lib/server/accounts/service.ts';
import { refuse, refuseFields } from '#lib/server/http/account-refusal.ts';
import { notify } from '#lib/server/http/notice.ts';
import { signedIn } from '#lib/server/http/session.ts';

export async function load({ locals }) {
  const { email, locale } = signedIn(locals);
  const sessions = await accounts.sessionsOf(locals.ctx, signedIn(locals));
  return { email, mailLocale: locale, sendsMail: locals.ctx.smtp !== null, sessions };
}

function done({ cookies, url }: RequestEvent, notice: Notice): never {
  notify(cookies, url, notice);
  redirect(303, '/account');
}

export const actions = {
  profile: async (event) => {
    const { locals, request } = event;
    const form = await readForm(forms.profileForm, request, locals.locale);
    if (!form.ok) return refuseFields('profile', form.values, form.errors);
    await accounts.changeProfile(locals.ctx, signedIn(locals), form.data);
    return done(event, 'saved');
  },

  password: async (event) => {
    const { locals, request } = event;
    const form = await readForm(forms.changePasswordForm, request, locals.locale);
    if (!form.ok) return refuseFields('password', form.values, form.errors);
    const { currentPassword: current, password } = form.data;
    const change = { current, password, address: event.getClientAddress() };
    const result = await accounts.changePassword(locals.ctx, signedIn(locals), change);
    return result === 'done'
      ? done(event, 'passwordChanged')
      : refuse(event, 'password', form.values, result);
  },

  email: async (event) => {
    const { locals, request } = event;
    const form = await readForm(forms.changeEmailForm, request, locals.locale);
    if (!form.ok) return refuseFields('email', form.values, form.errors);
    const { currentPassword: current, email } = form.data;
    const change = { current, email, address: event.getClientAddress() };
    const result = await accounts.askEmailChange(locals.ctx, signedIn(locals), change);
    return result === 'asked'
      ? done(event, 'emailAsked')
      : refuse(event, 'email', form.values, result);
  },

  endSession: async (event) => {
    const form = await readForm(forms.sessionForm, event.request, event.locals.locale);
    const { ctx } = event.locals;
    if (form.ok) await accounts.endSession(ctx, signedIn(event.locals), form.data.session);
    return done(event, 'sessionEnded');
  },

  endOthers: async (event) => {
    await accounts.endOtherSessions(event.locals.ctx, signedIn(event.locals));
    return done(event, 'sessionsEnded');
  }
};
