import { arrived } from '#lib/server/http/opened.ts';

/** About the version of the matrix that this link asks by. */
export async function load({ locals, params }) {
  const place = await arrived(locals.ctx, params.token);
  const { model, round } = 'response' in place ? place.response : place.invitation;
  return { model, round };
}
