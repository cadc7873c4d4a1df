import { error, fail, redirect } from '@sveltejs/kit';
import type { Issue } from '#lib/domain/issues.ts';
import { submission } from '#lib/domain/response.ts';
import { opened } from '#lib/server/http/opened.ts';
import * as responses from '#lib/server/responses/service.ts';

/** Issues by direction: what the page marks beside each row. */
const byDirection = (issues: readonly Issue[]) =>
  issues.map(({ code, path }) => ({ code, direction: path.split('.')[1] }));

export async function load({ locals, params }) {
  const { status, model, mode, answers, kind, round } = await opened(locals.ctx, params.token);
  if (status === 'submitted') redirect(303, `/a/${params.token}/done`);
  if (!mode) redirect(303, `/a/${params.token}`);
  const ready = submission({ model, mode }, answers);
  return {
    ...{ model, mode, answers, round: kind === 'client' ? round : null },
    issues: ready.ok ? [] : byDirection(ready.issues),
    before: round && (await responses.lastTime(locals.ctx, params.token))
  };
}

export const actions = {
  default: async ({ locals, params }) => {
    const result = await responses.submit(locals.ctx, params.token);
    if (result === 'unknown') error(404, 'unknown');
    if ('gone' in result) error(410, result.gone);
    if ('submitted' in result)
      redirect(303, result.submitted.scorecardPath ?? `/a/${params.token}/done`);
    if ('alreadySubmitted' in result) redirect(303, `/a/${params.token}/done`);
    return fail(422, { refused: true });
  }
};
