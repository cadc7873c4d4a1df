import { error } from '@sveltejs/kit';
import * as teams from '#lib/server/teams/service.ts';

export async function load({ locals, params }) {
  const view = await teams.response(locals.ctx, locals.member, params.round, params.response);
  if (view === 'unknown') error(404, 'unknown');
  return view;
}
