import { error, redirect } from '@sveltejs/kit';
import * as external from '#lib/server/external/service.ts';

export async function load({ locals, params }) {
  const view = await external.find(locals.ctx, locals.member, params.round);
  if (view === 'unknown') error(404, 'unknown');
  return view;
}

export const actions = {
  default: async ({ locals, params }) => {
    const { ctx, member, locale } = locals;
    const begun = await external.begin(ctx, member, params.round, locale);
    if (begun === 'unknown') error(404, 'unknown');
    redirect(303, begun.path);
  }
};
