import { error, redirect } from '@sveltejs/kit';
import * as invitations from '#lib/server/invitations/service.ts';

/** Only shows: mail scanners open every link of a mail. */
export async function load({ locals, params }) {
  const reminders = await invitations.reminders(locals.ctx, params.token);
  return reminders ?? error(404, 'unknown');
}

export const actions = {
  default: async ({ locals, params, url }) => {
    const result = await invitations.optOut(locals.ctx, params.token);
    if (result === 'unknown') error(404, 'unknown');
    redirect(303, url.pathname);
  }
};
