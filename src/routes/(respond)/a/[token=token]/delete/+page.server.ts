import { fail, redirect } from '@sveltejs/kit';
import { inBrand } from '#lib/brand/context.ts';
import { posted } from '#lib/forms/read-form.ts';
import { respond } from '#lib/i18n/respond.ts';
import { brandOf } from '#lib/server/http/dress.ts';
import { opened } from '#lib/server/http/opened.ts';
import * as responses from '#lib/server/responses/service.ts';

export async function load({ locals, params }) {
  const { mayErase, round } = await opened(locals.ctx, params.token);
  if (!mayErase) redirect(303, `/a/${params.token}/done`);
  return { round };
}

export const actions = {
  default: async ({ locals, params, request, url }) => {
    const { round } = await opened(locals.ctx, params.token);
    const typed = String((await posted(request)).get('word') ?? '');
    const { word, wrong } = respond[locals.locale].remove;
    if (typed.trim().toLowerCase() !== word) return fail(400, { typed, wrong });
    // afterwards nothing tells whose the page is
    const brand = await brandOf({ locals, url });
    const erased = await responses.erase(locals.ctx, params.token);
    if (typeof erased === 'object') redirect(303, `/a/${params.token}/done`);
    redirect(303, round ? inBrand('/deleted?from=round', brand) : '/deleted');
  }
};
