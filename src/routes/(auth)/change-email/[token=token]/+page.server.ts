import { error, redirect } from '@sveltejs/kit';
import * as accounts from '#lib/server/accounts/service.ts';
import { notify } from '#lib/server/http/notice.ts';

export async function load({ locals, params }) {
  const email = await accounts.emailChangeOf(locals.ctx, params.token);
  if (!email) error(410, 'usedLink');
  return { email };
}

export const actions = {
  default: async ({ locals, params, cookies, url }) => {
    const result = await accounts.confirmEmail(locals.ctx, params.token);
    if (result !== 'done') error(410, 'usedLink');
    notify(cookies, url, 'emailConfirmed');
    redirect(303, '/account');
  }
};
