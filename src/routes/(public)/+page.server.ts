import { fail, redirect } from '@sveltejs/kit';
import { home } from '#lib/i18n/home.ts';
import * as responses from '#lib/server/responses/service.ts';

export const actions = {
  start: async ({ locals, getClientAddress, setHeaders }) => {
    const started = await responses.start(locals.ctx, {
      locale: locals.locale,
      address: getClientAddress()
    });
    if ('token' in started) redirect(303, `/a/${started.token}`);
    setHeaders({ 'retry-after': String(started.retryAfterSeconds) });
    return fail(429, { message: home[locals.locale].tooMany });
  }
};
