import { isHttpError } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import type { Locale } from '#lib/domain/model/types.ts';
import { errors } from '#lib/i18n/errors.ts';
import { failures } from '#lib/i18n/failures.ts';
import { problem } from './json.ts';

/** Addresses that programs call: their refusals are JSON too, whoever makes them. */
const FOR_PROGRAMS = /^\/api(?:\/|$)|^\/a\/[^/]+\/(?:answers|submit)$/;
export const isForPrograms = (path: string): boolean => FOR_PROGRAMS.test(path);

/**
 * Routes refuse in the API's shape themselves. This gives the same shape to what is refused around
 * them: cross-site requests, unknown addresses, methods that no route has, faults of ours.
 */
export const refuseInJson: Handle = async ({ event, resolve }) => {
  if (!isForPrograms(event.url.pathname)) return resolve(event);
  const { locale, requestId } = event.locals;
  try {
    const response = await resolve(event);
    const { status } = response;
    const madeByRoute = event.route.id !== null && status !== 405 && status < 500;
    if (madeByRoute || status < 400) return response;
    return refusal(status, locale, requestId, response.headers);
  } catch (thrown) {
    if (isHttpError(thrown)) return refusal(thrown.status, locale, requestId);
    throw thrown;
  }
};

/** What stands for a route's answer when there is none: the words for a status. */
export function refusal(
  status: number,
  locale: Locale,
  requestId: string,
  from?: Headers
): Response {
  const [code, message] = said(status, locale, requestId, from?.get('allow') ?? '');
  const response = problem(status, code, message);
  for (const name of ['allow', 'retry-after']) {
    const value = from?.get(name);
    if (value) response.headers.set(name, value);
  }
  return response;
}

function said(
  status: number,
  locale: Locale,
  requestId: string,
  allowed: string
): [code: string, message: string] {
  const words = errors[locale].problems;
  switch (status) {
    case 403:
      return ['crossSite', words.crossSite];
    case 404:
      return ['unknown', failures[locale].unknown.heading];
    case 405:
      return ['methodNotAllowed', words.methodNotAllowed(allowed)];
    case 503:
      return ['unavailable', words.unavailable];
    default:
      return ['fault', words.fault(requestId)];
  }
}
