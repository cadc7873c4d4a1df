import type { RequestEvent } from '@sveltejs/kit';
import { MODEL_VERSION } from '#lib/domain/model/index.ts';
import * as responses from '#lib/server/responses/service.ts';

const PUBLIC = new Set(['/(public)', '/(public)/about', '/(public)/privacy', '/(respond)/deleted']);
const RESPONDENT = new Set([
  '/(respond)/a/[token=token]',
  '/(respond)/a/[token=token]/[direction=direction]'
]);

/**
 * Names what a page shows, so that equal pages are rendered once: the route, the language, and of a
 * response only its state. A response without answers looks like every other one without answers;
 * after that its revision tells one state from the next. Undefined: render it anew.
 */
export async function pageKey({ request, route, url, params: all, locals }: RequestEvent) {
  const params: { token?: string; direction?: string } = all;
  if (request.method !== 'GET' || url.search !== '' || route.id === null) return;
  const page = `${MODEL_VERSION} ${locals.locale} ${route.id} ${params.direction ?? ''}`;
  if (PUBLIC.has(route.id)) return page;
  if (!RESPONDENT.has(route.id) || !params.token) return;
  const seen = await responses.glance(locals.ctx, params.token);
  if (seen === 'unknown' || 'gone' in seen || seen.status !== 'draft') return;
  // The welcome page also shows what was said about the company, which is no answer.
  const pristine = params.direction ? !seen.answered : seen.revision === 0;
  return `${page} ${seen.mode ?? ''} ${pristine ? '' : `${params.token} ${seen.revision}`}`;
}
