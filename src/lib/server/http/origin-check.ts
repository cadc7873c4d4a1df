import type { IncomingHttpHeaders } from 'node:http';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

interface Sent {
  method: string;
  headers: Named;
}

/** Headers by name in lower case: a Request's, or Node's behind `named`. */
interface Named {
  get(name: string): string | null;
}

export const named = (headers: IncomingHttpHeaders): Named => ({
  get: (name) => headers[name]?.toString() ?? null
});

/**
 * Decides whether a request may change something, for forms and JSON alike. Takes the request's
 * method and headers and the site's own origin; returns whether to refuse it as cross-site.
 *
 * A browser names its origin or its relation to ours on every unsafe request. A script that names
 * neither may send JSON, or anything with a key, as long as it brings no cookie: then it acts on
 * nobody's behalf. No page can make a browser send a key to another site unasked.
 */
export function isCrossSite({ method, headers }: Sent, ownOrigin: string): boolean {
  if (SAFE_METHODS.has(method)) return false;
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  if (site && site !== 'same-origin' && site !== 'none') return true;
  if (origin) return origin !== ownOrigin;
  if (site) return false;
  const isScript = isJson(headers) || headers.get('authorization') !== null;
  return !isScript || headers.get('cookie') !== null;
}

const isJson = (headers: Named) =>
  /^application\/(?:[\w.+-]+\+)?json\b/i.test(headers.get('content-type') ?? '');
