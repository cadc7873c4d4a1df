import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { joinForm } from '#lib/forms/member-forms.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { issueMessage } from '#lib/i18n/errors.ts';
import { notify } from '#lib/server/http/notice.ts';
import { browserOf, keepSession } from '#lib/server/http/session.ts';
import * as workspaces from '#lib/server/workspaces/service.ts';

/** Why the link opens nothing, as the error page says it. */
const SAID = {
  accepted: 'invitationAccepted',
  revoked: 'invitationRevoked',
  expired: 'invitationExpired'
} as const;

const refuse = (why: workspaces.NoOffer): never =>
  why === 'unknown' ? error(404, 'unknown') : error(410, SAID[why]);

export async function load({ locals: { ctx, account }, params, url }) {
  const offer = await workspaces.offer(ctx, params.token);
  if (typeof offer === 'string') return refuse(offer);
  const reader = account && { name: account.name, email: account.email };
  return { offer, account: reader, path: url.pathname };
}

function welcome({ cookies, url }: Pick<RequestEvent, 'cookies' | 'url'>, workspace: string) {
  notify(cookies, url, 'joined');
  redirect(303, `/w/${workspace}`);
}

export const actions = {
  join: async ({ locals: { ctx, account }, params, cookies, url }) => {
    if (!account) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
    const result = await workspaces.join(ctx, params.token, account);
    if (typeof result === 'string') return refuse(result);
    return welcome({ cookies, url }, result.joined);
  },
  begin: async (event) => {
    const { ctx, locale } = event.locals;
    const form = await readForm(joinForm, event.request, locale);
    const { values } = form;
    if (!form.ok) return fail(400, { values, errors: form.errors });
    const newcomer = { ...form.data, locale };
    const { token } = event.params;
    const result = await workspaces.joinAsNew(ctx, token, newcomer, browserOf(event));
    if ('joined' in result) {
      keepSession(event, result.session);
      return welcome(event, result.joined);
    }
    // the page says it: an account has come into being meanwhile
    if (result.refused === 'emailTaken') redirect(303, event.url.pathname);
    if (result.refused !== 'guessable') return refuse(result.refused);
    return fail(400, { values, errors: { password: issueMessage('passwordGuessable', locale) } });
  }
};
