import { redirect } from '@sveltejs/kit';
import { opened } from '#lib/server/http/opened.ts';
import * as responses from '#lib/server/responses/service.ts';

export async function load({ locals, params }) {
  const { status } = await opened(locals.ctx, params.token);
  if (status !== 'submitted') redirect(303, `/a/${params.token}`);
}

export const actions = {
  default: async ({ locals, params }) => {
    await opened(locals.ctx, params.token);
    await responses.reopen(locals.ctx, params.token);
    redirect(303, `/a/${params.token}/review`);
  }
};
