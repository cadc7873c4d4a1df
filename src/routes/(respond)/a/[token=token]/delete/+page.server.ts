import { fail, redirect } from '@sveltejs/kit';
import { posted } from '#lib/forms/read-form.ts';
import { respond } from '#lib/i18n/respond.ts';
import { opened } from '#lib/server/http/opened.ts';
import * as responses from '#lib/server/responses/service.ts';

export async function load({ locals, params }) {
  await opened(locals.ctx, params.token);
}

export const actions = {
  default: async ({ locals, params, request }) => {
    await opened(locals.ctx, params.token);
    const typed = String((await posted(request)).get('word') ?? '');
    const { word, wrong } = respond[locals.locale].remove;
    if (typed.trim().toLowerCase() !== word) return fail(400, { typed, wrong });
    await responses.erase(locals.ctx, params.token);
    redirect(303, '/deleted');
  }
};
