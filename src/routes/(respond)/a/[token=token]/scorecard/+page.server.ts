import { error, redirect } from '@sveltejs/kit';
import { opened } from '#lib/server/http/opened.ts';
import * as scorecards from '#lib/server/scorecards/service.ts';

const VERSION_NUMBER = /^[1-9]\d{0,5}$/;

export async function load({ locals, params, url }) {
  const { token } = params;
  const asked = url.searchParams.get('version');
  if (asked !== null && !VERSION_NUMBER.test(asked)) error(404, 'unknown');
  const version = asked === null ? null : Number(asked);
  const { status, round, kind } = await opened(locals.ctx, token);
  // a round may show its respondents the team's scorecard, or none
  if (round && kind === 'client' && status === 'submitted' && round.shows !== 'own')
    redirect(303, `/a/${token}/${round.shows === 'team' ? 'team' : 'done'}`);
  const result = await scorecards.ofResponse(locals.ctx, token, { version });
  if (result === 'notSubmitted') redirect(303, `/a/${token}`);
  if (result === 'unknown') error(404, 'unknown');
  if ('gone' in result) error(410, result.gone);
  return result.found;
}
