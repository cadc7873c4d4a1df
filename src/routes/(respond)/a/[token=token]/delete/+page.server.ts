import { fail, redirect } from '@sveltejs/kit';
import { posted } from '#lib/forms/read-form.ts';
import { respond } from '#lib/i18n/respond.ts';
import { opened } from '#lib/server/http/opened.ts';
import * as responses from '#lib/server/responses/service.ts';

export async function load({ locals, params }) {
  const { mayErase, round } = await opened(locals.ctx, params.token);
  if (!mayErase) redirect(303, `/a/${params.token}/done`);
  return { round };
}

export const actions = {
  default: async ({ locals, params, request }) => {
    const { round } = await opened(locals.ctx, params.token);
    const typed = String((await posted(request)).get('word') ?? '');
    const { word, wrong } = respond[locals.locale].remove;
    if (typed.trim().toLowerCase() !== word) return fail(400, { typed, wrong });
    const erased = await responses.erase(locals.ctx, params.token);
    if (typeof erased === 'object') redirect(303, `/a/${params.token}/done`);
    redirect(303, round ? '/deleted?from=round' : '/deleted');
  }
};
