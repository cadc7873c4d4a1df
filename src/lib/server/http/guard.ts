import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { actionOf, decide } from '#lib/server/access/decide.ts';
import { POLICY, type Rule } from '#lib/server/access/policy.ts';
import * as workspaces from '#lib/server/workspaces/service.ts';
import { PRIVATE_HEADERS } from './headers.ts';
import { notify } from './notice.ts';
import { isCrossSite } from './origin-check.ts';
import { whoAsks } from './session.ts';

const OPEN_RULES: readonly (Rule | undefined)[] = ['anyone', undefined];

/**
 * What may not be: an unsafe request from another site, a route that no rule lets anybody reach, a
 * page or an action of a workspace beyond one's role there. Decided here once, for pages, data
 * requests, form actions and endpoints alike; a layout's load guards nothing.
 */
export const guard: Handle = async ({ event, resolve }) => {
  if (isCrossSite(event.request, event.url.origin)) error(403, 'crossSite');
  const { id } = event.route;
  const rule = id === null ? undefined : ruleOf(id);
  if (id !== null) await admit(event, rule);
  const response = await resolve(event);
  if (!OPEN_RULES.includes(rule))
    for (const [name, value] of PRIVATE_HEADERS) response.headers.set(name, value);
  else if (!response.headers.has('cache-control'))
    response.headers.set('cache-control', 'private, no-cache');
  return response;
};

const ruleOf = (id: string) => (Object.hasOwn(POLICY, id) ? POLICY[id] : undefined);

async function admit(event: RequestEvent, rule: Rule | undefined): Promise<void> {
  const { locals, params, url, request } = event;
  // a respondent's page asks for nobody: it costs no look at sessions
  locals.account = rule === 'link' || rule === undefined ? null : await whoAsks(event);
  const { workspace: workspaceId }: { workspace?: string } = params;
  const member =
    locals.account && workspaceId
      ? await workspaces.memberOf(locals.ctx, locals.account, workspaceId)
      : null;
  if (member) locals.member = member;

  const action = actionOf(request.method, url.searchParams);
  switch (decide({ rule, action, signedIn: locals.account !== null, member })) {
    case 'pass':
      return;
    case 'unknown':
      return error(404, 'unknown');
    case 'forbidden':
      return error(403, 'forbidden');
    case 'signIn':
      // what was about to be posted is lost to the redirect: the page it leads to says so
      if (action) notify(event.cookies, url, 'notSaved');
      return redirect(
        303,
        `/sign-in?next=${encodeURIComponent(url.pathname + (action ? '' : url.search))}`
      );
  }
}
