import { error } from '@sveltejs/kit';
import type { Context } from '#lib/server/context.ts';
import * as responses from '#lib/server/responses/service.ts';

/** The response behind a link, or the page that says why there is none (404, or 410 with its reason). */
export async function opened(ctx: Context, token: string) {
  const result = await responses.open(ctx, token);
  if (result === 'unknown') error(404, 'unknown');
  if ('gone' in result) error(410, result.gone);
  return result.found;
}
