import { error, redirect } from '@sveltejs/kit';
import * as scorecards from '#lib/server/scorecards/service.ts';

const VERSION_NUMBER = /^[1-9]\d{0,5}$/;

export async function load({ locals, params, url }) {
  const asked = url.searchParams.get('version');
  if (asked !== null && !VERSION_NUMBER.test(asked)) error(404, 'unknown');
  const version = asked === null ? null : Number(asked);
  const result = await scorecards.ofResponse(locals.ctx, params.token, { version });
  if (result === 'notSubmitted') redirect(303, `/a/${params.token}`);
  if (result === 'unknown') error(404, 'unknown');
  if ('gone' in result) error(410, result.gone);
  return result.found;
}
