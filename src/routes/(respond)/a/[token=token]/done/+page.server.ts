import { redirect } from '@sveltejs/kit';
import { arrived } from '#lib/server/http/opened.ts';

export async function load({ locals, params }) {
  const place = await arrived(locals.ctx, params.token);
  if ('invitation' in place) {
    const { state, round } = place.invitation;
    if (state !== 'spent') redirect(303, `/a/${params.token}`);
    return { round, response: null };
  }
  const { response } = place;
  if (response.status !== 'submitted') redirect(303, `/a/${params.token}`);
  return { round: response.kind === 'client' ? response.round : null, response };
}
