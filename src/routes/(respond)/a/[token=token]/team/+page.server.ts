import { error, redirect } from '@sveltejs/kit';
import { arrived } from '#lib/server/http/opened.ts';
import * as teams from '#lib/server/teams/service.ts';

export async function load({ locals, params }) {
  const place = await arrived(locals.ctx, params.token);
  const [round, hasAnswered] =
    'response' in place
      ? [place.response.round, place.response.status === 'submitted']
      : [place.invitation.round, place.invitation.state === 'spent'];
  if (!hasAnswered) redirect(303, `/a/${params.token}`);
  const team = round ? await teams.forRespondent(locals.ctx, round.id) : 'unknown';
  if (team === 'unknown') error(404, 'unknown');
  if (team === 'notYet') redirect(303, `/a/${params.token}/done`);
  return team.found;
}
