/** The scorecard behind a respondent's link: its page and its files ask for it in the same way. */
import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import * as exports from '../exports/service.ts';
import * as scorecards from '../scorecards/service.ts';
import { opened } from './opened.ts';
import { tooMany } from './too-many.ts';

const VERSION_NUMBER = /^[1-9]\d{0,5}$/;

type Asked = Pick<RequestEvent, 'locals' | 'url'> & { params: { token: string } };

/** Current or, with `?version=1`, a former one. Leads to where there is one, or says why there is none. */
export async function ownScorecard({
  locals,
  params: { token },
  url
}: Asked): Promise<scorecards.ScorecardView> {
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

/** The same for a file: whoever takes too many is told to wait. */
export async function ownFile(
  event: Asked & Pick<RequestEvent, 'setHeaders' | 'getClientAddress'>
): Promise<scorecards.ScorecardView> {
  const view = await ownScorecard(event);
  const { locals, params, getClientAddress } = event;
  const wait = await exports.takenByLink(locals.ctx, params.token, getClientAddress());
  if (wait !== null) error(429, tooMany(event, { retryAfterSeconds: wait }).message);
  return view;
}
