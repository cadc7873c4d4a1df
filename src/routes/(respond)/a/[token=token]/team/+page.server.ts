import { redirect } from '@sveltejs/kit';
import { arrived } from '#lib/server/http/opened.ts';
import * as teams from '#lib/server/teams/service.ts';

/** For whoever has answered, once the round is closed, if it shows its respondents the team's. */
export async function load({ locals, params }) {
  const place = await arrived(locals.ctx, params.token);
  const { round } = 'response' in place ? place.response : place.invitation;
  const answered =
    'response' in place
      ? place.response.status === 'submitted'
      : place.invitation.state === 'spent';
  if (!round || !answered) redirect(303, `/a/${params.token}`);
  const shared = await teams.forRespondent(locals.ctx, round.id);
  if (typeof shared === 'string') redirect(303, `/a/${params.token}/done`);
  return shared.found;
}
