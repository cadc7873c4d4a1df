import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { inBrand } from '#lib/brand/context.ts';
import { actionOf, decide } from '#lib/server/access/decide.ts';
import { POLICY, type Rule } from '#lib/server/access/policy.ts';
import * as audit from '#lib/server/audit/service.ts';
import * as workspaces from '#lib/server/workspaces/service.ts';
import { REFUSALS } from '#lib/refusals.ts';
import { brandOf } from './dress.ts';
import { PRIVATE_HEADERS } from './headers.ts';
import { notify } from './notice.ts';
import { isForPrograms } from './json-refusals.ts';
import { admitKey } from './key-guard.ts';
import { isCrossSite } from './origin-check.ts';
import { whoAsks } from './session.ts';

const OPEN_RULES: readonly (Rule | undefined)[] = ['anyone', undefined];

/**
 * What may not be: an unsafe request from another site, a route that no rule lets anybody reach, a
 * page or an action of a workspace beyond one's role there. Decided here once, for pages, data
 * requests, form actions and endpoints alike; a layout's load guards nothing.
 */
export const guard: Handle = async ({ event, resolve }) => {
  const { id } = event.route;
  const rule = id === null ? undefined : ruleOf(id);
  const refusal = isCrossSite(event.request, event.url.origin)
    ? await refused(event, 'crossSite')
    : id !== null && (await admit(event, rule));
  const response = refusal || (await resolve(event));
  if (!OPEN_RULES.includes(rule))
    for (const [name, value] of PRIVATE_HEADERS) response.headers.set(name, value);
  else if (!response.headers.has('cache-control'))
    response.headers.set('cache-control', 'private, no-cache');
  return response;
};

const ruleOf = (id: string) => (Object.hasOwn(POLICY, id) ? POLICY[id] : undefined);

/** Null for who may pass. */
async function admit(event: RequestEvent, rule: Rule | undefined): Promise<Response | null> {
  const { locals, params, url, request } = event;
  // a key of the API speaks for itself: a session beside it counts for nothing
  if (typeof rule === 'object' && 'key' in rule) {
    locals.account = null;
    return admitKey(event, rule);
  }
  // a respondent's page asks for nobody unless its rule does: it costs no look at sessions
  const isRespondents = rule !== 'account' && event.route.id?.startsWith('/(respond)/');
  locals.account = isRespondents || rule === undefined ? null : await whoAsks(event);
  const { workspace: workspaceId }: { workspace?: string } = params;
  const member =
    locals.account && workspaceId
      ? await workspaces.memberOf(locals.ctx, locals.account, workspaceId)
      : null;
  if (member) locals.member = member;

  const action = actionOf(request.method, url.searchParams);
  switch (decide({ rule, action, signedIn: locals.account !== null, member })) {
    case 'pass':
      return null;
    case 'unknown':
      return refused(event, 'unknown');
    case 'forbidden':
      if (member) await audit.denied(locals.ctx, member, placeOf(event.route.id));
      return refused(event, 'forbidden');
    case 'signIn':
      // what was about to be posted is lost to the redirect: the page it leads to says so
      if (action) notify(event.cookies, url, 'notSaved');
      return redirect(
        303,
        `/sign-in?next=${encodeURIComponent(url.pathname + (action ? '' : url.search))}`
      );
  }
}

/** What is thrown around a route has no page of ours, so a reader gets that of /refused. */
async function refused(event: RequestEvent, reason: keyof typeof REFUSALS): Promise<Response> {
  const { request, url, isDataRequest } = event;
  const reads = request.headers.get('accept')?.includes('text/html') && !isDataRequest;
  if (reads && !isForPrograms(url.pathname))
    return event.fetch(inBrand(`/refused/${reason}`, await brandOf(event)));
  error(REFUSALS[reason], reason);
}

/** The part of a workspace that a route belongs to: its section in the bar. */
const placeOf = (id: string | null) => id?.split('[workspace=uuid]/')[1]?.split('/')[0] ?? 'home';
