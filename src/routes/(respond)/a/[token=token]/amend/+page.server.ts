import { redirect } from '@sveltejs/kit';
import { opened } from '#lib/server/http/opened.ts';
import * as responses from '#lib/server/responses/service.ts';

export async function load({ locals, params }) {
  const { status, kind, round } = await opened(locals.ctx, params.token);
  if (status !== 'submitted') redirect(303, `/a/${params.token}`);
  // in a round this is its owner's to decide
  if (round && kind === 'client') redirect(303, `/a/${params.token}/done`);
}

export const actions = {
  default: async ({ locals, params }) => {
    await opened(locals.ctx, params.token);
    const result = await responses.reopen(locals.ctx, params.token);
    const open = typeof result === 'object' && 'reopened' in result;
    redirect(303, `/a/${params.token}/${open ? 'review' : 'done'}`);
  }
};
