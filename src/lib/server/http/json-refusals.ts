import { isHttpError } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import type { Locale } from '#lib/domain/model/types.ts';
import { errors } from '#lib/i18n/errors.ts';
import { failures } from '#lib/i18n/failures.ts';
import { callerLocale, problem } from './json.ts';

/** Addresses that programs call: their refusals are JSON too, whoever makes them. */
const FOR_PROGRAMS = /^\/api(?:\/|$)|^\/a\/[^/]+\/(?:answers|submit)$/;

/**
 * Routes refuse in the API's shape themselves. This gives the same shape to what is refused around
 * them: cross-site requests, unknown addresses, methods that no route has, faults of ours.
 */
export const refuseInJson: Handle = async ({ event, resolve }) => {
  if (!FOR_PROGRAMS.test(event.url.pathname)) return resolve(event);
  const locale = callerLocale(event.request);
  try {
    const response = await resolve(event);
    const { status } = response;
    const madeByRoute = event.route.id !== null && status !== 405 && status < 500;
    if (madeByRoute || status < 400) return response;
    return refusal(status, locale, event.locals.requestId, response.headers);
  } catch (thrown) {
    if (isHttpError(thrown)) return refusal(thrown.status, locale, event.locals.requestId);
    throw thrown;
  }
};

function refusal(status: number, locale: Locale, requestId: string, from?: Headers): Response {
  const words = errors[locale].problems;
  const allowed = from?.get('allow') ?? '';
  const [code, message] = {
    403: ['crossSite', words.crossSite],
    404: ['unknown', failures[locale].unknown.heading],
    405: ['methodNotAllowed', words.methodNotAllowed(allowed)],
    503: ['unavailable', words.unavailable]
  }[status] ?? ['fault', words.fault(requestId)];
  const response = problem(status, code as string, message as string);
  for (const name of ['allow', 'retry-after']) {
    const value = from?.get(name);
    if (value) response.headers.set(name, value);
  }
  return response;
}
