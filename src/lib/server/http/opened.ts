import { error, redirect } from '@sveltejs/kit';
import type { Context } from '#lib/server/context.ts';
import * as responses from '#lib/server/responses/service.ts';

type Arrived = { response: responses.ResponseView } | { invitation: responses.Invitation };

/**
 * What a link leads to: a response, or an invitation with which none is begun or left. Otherwise
 * the page that says why there is neither (404, or 410 with its reason).
 */
export async function arrived(ctx: Context, token: string): Promise<Arrived> {
  const result = await responses.open(ctx, token);
  if (result !== 'unknown') {
    if ('gone' in result) error(410, result.gone);
    return { response: result.found };
  }
  const invited = await responses.invitation(ctx, token);
  if (invited === 'unknown') error(404, 'unknown');
  if ('gone' in invited) error(410, invited.gone);
  return { invitation: invited.found };
}

/** The response behind a link; an invitation is sent to its first or, once spent, its last page. */
export async function opened(ctx: Context, token: string): Promise<responses.ResponseView> {
  const place = await arrived(ctx, token);
  if ('response' in place) return place.response;
  redirect(303, place.invitation.state === 'spent' ? `/a/${token}/done` : `/a/${token}`);
}
