import { isHttpError, isRedirect, type RequestEvent } from '@sveltejs/kit';
import {
  sequence,
  type Handle,
  type HandleServerError,
  type ServerInit
} from '@sveltejs/kit/hooks';
import { requestedLocale } from '#lib/i18n/locale.ts';
import { context, openContext } from '#lib/server/process.ts';
import {
  acceptedEncoding,
  codingOf,
  compress,
  isCompressible,
  SMALLEST_COMPRESSED_BYTES,
  VARY
} from '#lib/server/http/compression.ts';
import { bounded } from '#lib/server/http/body-limit.ts';
import { dressed, withStyle } from '#lib/server/http/dress.ts';
import { faultPage, guard } from '#lib/server/http/guard.ts';
import { PERMISSIONS } from '#lib/server/http/headers.ts';
import { refuseInJson } from '#lib/server/http/json-refusals.ts';
import { renderAndKeep } from '#lib/server/http/fast-pages.ts';
import { Unavailable } from '#lib/server/errors.ts';

const POLICY = 'content-security-policy';
const RETRY_AFTER_SECONDS = '2';

export const init: ServerInit = openContext;

/** Svelte marks where hydration finds its parts; a page without a client has no use for them. */
const withoutMarks = (html: string) =>
  html.includes('__sveltekit') ? html : html.replace(/<!--(?:\[-?\d*|\[!|\]|)-->/g, '');

/** Who and what the request is: its id, its language, and the context that services work with. */
const identify: Handle = ({ event, resolve }) => {
  const { headers } = event.request;
  event.locals.requestId = crypto.randomUUID();
  event.locals.ctx = context();
  event.locals.locale = requestedLocale(headers.get('cookie'), headers.get('accept-language'));
  return resolve(event, {
    transformPageChunk: ({ html }) =>
      dressed(
        withoutMarks(html).replace('%lang%', event.locals.locale),
        event.locals,
        event.url.pathname
      )
  });
};

/** A page asks for no camera and no place, nor may what it shows; its brand's colour it may have. */
const restrict: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (!isPage) return response;
  response.headers.set(...PERMISSIONS);
  const policy = response.headers.get(POLICY);
  if (policy) response.headers.set(POLICY, withStyle(policy, event.locals.brand));
  return response;
};

/** A fault of the moment (a busy or full database) is 503 with a time to come back, not 500. */
const admitFaults: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  if (!event.locals.unavailable) return response;
  const headers = new Headers(response.headers);
  headers.set('retry-after', RETRY_AFTER_SECONDS);
  return new Response(response.body, { status: 503, headers });
};

/** What fails around a route, as where nobody can be recognised, has no page of its own. */
const tellFaults: Handle = async ({ event, resolve }) => {
  try {
    return await resolve(event);
  } catch (fault) {
    if (isHttpError(fault) || isRedirect(fault)) throw fault;
    const isAway = fault instanceof Unavailable;
    const page = await faultPage(event, isAway ? 'unavailable' : 'fault');
    if (!page) throw fault;
    if (isAway) page.headers.set('retry-after', RETRY_AFTER_SECONDS);
    else note(event, fault);
    return page;
  }
};

/** Keeps pages for the fast way, compresses what else is text. Outermost: what is kept is whole. */
const send: Handle = async ({ event, resolve }) => {
  const { url, isDataRequest } = event;
  const { ctx, locale } = event.locals;
  const { method, headers: asked } = event.request;
  const encoding = acceptedEncoding(
    asked.get('accept-encoding'),
    asked.get('available-dictionary')
  );
  const isPage = method === 'GET' && url.search === '' && !isDataRequest;
  const render = async () => resolve(event);
  const response = isPage
    ? await renderAndKeep({ ctx, locale, path: url.pathname, encoding }, render)
    : await render();
  if (encoding === 'identity' || !isCompressible(response)) return response;
  const body = new Uint8Array(await response.arrayBuffer());
  if (body.byteLength < SMALLEST_COMPRESSED_BYTES) return new Response(body, response);
  const headers = new Headers(response.headers);
  headers.set('content-encoding', codingOf(encoding));
  headers.append('vary', VARY);
  headers.delete('content-length');
  headers.delete('etag');
  return new Response(compress(body, encoding), { status: response.status, headers });
};

/** Most forms are small: whoever posts more is refused when it is read. */
const bound: Handle = ({ event, resolve }) => {
  return resolve(Object.assign(event, { request: bounded(event.request, event.route.id) }));
};

export const handle = sequence(
  ...[bound, identify, send, restrict, refuseInJson, tellFaults, guard, admitFaults]
);

/** The log has what a page does not say, without a body, a token or an answer. */
const note = ({ locals: { requestId }, route, request }: RequestEvent, fault: unknown) =>
  context().log.error({ requestId, route: route.id, method: request.method, err: fault });

/** Says what the page may say. */
export const handleError: HandleServerError = ({ kind, error: fault, event }) => {
  if (fault instanceof Unavailable) {
    event.locals.unavailable = true;
    return { message: 'unavailable' };
  }
  if (kind !== 'unknown') return;
  note(event, fault);
  return { message: 'fault', id: event.locals.requestId };
};
