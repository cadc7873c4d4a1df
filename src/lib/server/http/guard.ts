import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { actionOf, decide } from '#lib/server/access/decide.ts';
import { POLICY, type Rule } from '#lib/server/access/policy.ts';
import type { Member } from '#lib/server/access/principal.ts';
import * as audit from '#lib/server/audit/service.ts';
import * as workspaces from '#lib/server/workspaces/service.ts';
import { REFUSALS } from '#lib/refusals.ts';
import { brandOf, inBrandOf } from './dress.ts';
import { PRIVATE_HEADERS } from './headers.ts';
import { notify } from './notice.ts';
import { isForPrograms } from './json-refusals.ts';
import { admitKey } from './key-guard.ts';
import { isCrossSite } from './origin-check.ts';
import { whoAsks } from './session.ts';

/** Addresses of a workspace, whether anything is there or not. */
const WITHIN = /^\/w\/([\da-f-]{36})(?:\/|$)/;

/** The page of what is refused or fails around a route: it asks for nobody, since that may be what fails. */
const TOLD = '/(public)/refused/[reason=refusal]';

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
    : await admit(event, rule);
  // every page is a document, and what it is made of may be more than it shows
  if (!refusal && event.isDataRequest) error(404, 'unknown');
  const isOpen = OPEN_RULES.includes(rule);
  const response = refusal || (await inWords(event, await resolve(event), isOpen));
  if (!isOpen) for (const [name, value] of PRIVATE_HEADERS) response.headers.set(name, value);
  else if (!response.headers.has('cache-control'))
    response.headers.set('cache-control', 'private, no-cache');
  return response;
};

const ruleOf = (id: string) => (Object.hasOwn(POLICY, id) ? POLICY[id] : undefined);

/** Null for who may pass. */
async function admit(event: RequestEvent, rule: Rule | undefined): Promise<Response | null> {
  const { locals, params, url, request } = event;
  if (event.route.id === null) {
    // nothing is there, but a workspace says so in its own name
    const [, workspaceId] = WITHIN.exec(url.pathname) ?? [];
    if (workspaceId) await recognise(event, workspaceId);
    return null;
  }
  // a key of the API speaks for itself: a session beside it counts for nothing
  if (typeof rule === 'object' && 'key' in rule) {
    locals.account = null;
    return admitKey(event, rule);
  }
  // a respondent's page asks for nobody unless its rule does: it costs no look at sessions
  const isNobodys =
    event.route.id === TOLD || (rule !== 'account' && event.route.id?.startsWith('/(respond)/'));
  locals.account = null;
  const { workspace: workspaceId }: { workspace?: string } = params;
  const member = isNobodys || rule === undefined ? null : await recognise(event, workspaceId);

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

/** Who asks, and as which member of the workspace; null when they are none. */
async function recognise(event: RequestEvent, workspaceId?: string): Promise<Member | null> {
  const { locals } = event;
  locals.account = await whoAsks(event);
  if (!locals.account || !workspaceId) return null;
  const member = await workspaces.memberOf(locals.ctx, locals.account, workspaceId);
  if (member) locals.member = member;
  return member;
}

type Reason = keyof typeof REFUSALS;

/** What is thrown around a route has no page of ours, so a reader gets that of /refused. */
async function refused(event: RequestEvent, reason: Reason): Promise<Response> {
  return isRead(event) ? pageOf(event, reason) : error(REFUSALS[reason], reason);
}

const isRead = ({ request, url }: RequestEvent) =>
  request.headers.get('accept')?.includes('text/html') && !isForPrograms(url.pathname);

/** Also for a route without a page, whose refusals would be shown as bare words. */
async function inWords(
  event: RequestEvent,
  response: Response,
  isOpen: boolean
): Promise<Response> {
  const { headers, status } = response;
  const reason = (['unknown', 'tooMany', 'unavailable'] as const).find(
    (one) => REFUSALS[one] === status
  );
  if (isOpen || !reason || headers.has('x-sveltekit-page') || !isRead(event)) return response;
  const page = await pageOf(event, reason);
  const retryAfter = headers.get('retry-after');
  if (retryAfter) page.headers.set('retry-after', retryAfter);
  return page;
}

const pageOf = async (event: RequestEvent, reason: Reason): Promise<Response> =>
  event.fetch(inBrandOf(`/refused/${reason}`, event.url, await brandOf(event)));

/** What fails around a route, told as its own page would; null for who reads no pages. */
export async function faultPage(
  event: RequestEvent,
  reason: 'fault' | 'unavailable'
): Promise<Response | null> {
  // the page itself has failed
  if (event.isSubRequest || !isRead(event)) return null;
  return event.fetch(`/refused/${reason}?id=${event.locals.requestId}`);
}

/** The part of a workspace that a route belongs to: its section in the bar. */
const placeOf = (id: string | null) => id?.split('[workspace=uuid]/')[1]?.split('/')[0] ?? 'home';
