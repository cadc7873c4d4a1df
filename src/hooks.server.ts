import { error } from '@sveltejs/kit';
import {
  sequence,
  type Handle,
  type HandleServerError,
  type ServerInit
} from '@sveltejs/kit/hooks';
import { isLocale, LOCALE_COOKIE, preferredLocale } from '#lib/i18n/locale.ts';
import { POLICY } from '#lib/server/access/policy.ts';
import { context, openContext } from '#lib/server/process.ts';
import {
  acceptedEncoding,
  compress,
  isCompressible,
  SMALLEST_COMPRESSED_BYTES
} from '#lib/server/http/compression.ts';
import { PRIVATE_HEADERS } from '#lib/server/http/headers.ts';
import { refuseInJson } from '#lib/server/http/json-refusals.ts';
import { keptPages } from '#lib/server/http/kept-pages.ts';
import { isCrossSite } from '#lib/server/http/origin-check.ts';
import { pageKey } from '#lib/server/http/page-key.ts';
import { Unavailable } from '#lib/server/errors.ts';

/** The font files that every first screen needs; the extended subsets come when a text asks. */
const FIRST_FONTS = /onest-(?:latin|cyrillic)-wght/;

const RETRY_AFTER_SECONDS = '2';

export const init: ServerInit = openContext;

/** Who and what the request is: its id, its language, and the context that services work with. */
const identify: Handle = ({ event, resolve }) => {
  const chosen = event.cookies.get(LOCALE_COOKIE);
  event.locals.requestId = crypto.randomUUID();
  event.locals.ctx = context();
  event.locals.locale = isLocale(chosen)
    ? chosen
    : preferredLocale(event.request.headers.get('accept-language'));
  return resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.locale),
    preload: ({ type, path }) => type === 'font' && FIRST_FONTS.test(path)
  });
};

/** What may not be: an unsafe request from another site, a route that no rule lets anybody reach. */
const guard: Handle = async ({ event, resolve }) => {
  if (isCrossSite(event.request, event.url.origin)) error(403, 'crossSite');
  const { id } = event.route;
  if (id !== null && !Object.hasOwn(POLICY, id)) error(404, 'unknown');
  const response = await resolve(event);
  if (id !== null && POLICY[id] === 'link')
    for (const [name, value] of PRIVATE_HEADERS) response.headers.set(name, value);
  else if (!response.headers.has('cache-control'))
    response.headers.set('cache-control', 'private, no-cache');
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

const kept = keptPages();

/** Sends kept bytes where a page is the same for everybody in the same state; compresses the rest. */
const send: Handle = async ({ event, resolve }) => {
  const accept = event.request.headers.get('accept-encoding');
  const key = await pageKey(event);
  if (key) return kept.find(key, accept) ?? kept.keep(key, await resolve(event), accept);

  const response = await resolve(event);
  const encoding = acceptedEncoding(accept);
  if (encoding === 'identity' || !isCompressible(response)) return response;
  const body = new Uint8Array(await response.arrayBuffer());
  if (body.byteLength < SMALLEST_COMPRESSED_BYTES) return new Response(body, response);
  const headers = new Headers(response.headers);
  headers.set('content-encoding', encoding);
  headers.append('vary', 'accept-encoding');
  headers.delete('content-length');
  headers.delete('etag');
  const compressed = new Uint8Array(await compress(body, encoding, 'once'));
  return new Response(compressed, { status: response.status, headers });
};

export const handle = sequence(identify, refuseInJson, guard, admitFaults, send);

/** Says what the page may say; the log has the rest, without a body, a token or an answer. */
export const handleError: HandleServerError = ({ kind, error: fault, event }) => {
  if (fault instanceof Unavailable) {
    event.locals.unavailable = true;
    return { message: 'unavailable' };
  }
  if (kind !== 'unknown') return;
  const { requestId } = event.locals;
  context().log.error({
    requestId,
    route: event.route.id,
    method: event.request.method,
    err: fault
  });
  return { message: 'fault', id: requestId };
};
