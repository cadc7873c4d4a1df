import type { IncomingMessage } from 'node:http';

/** Private names: overwritten on every request, so that no client can set them. */
export const PROTOCOL_HEADER = 'x-heptagon-protocol';
export const HOST_HEADER = 'x-heptagon-host';
export const ADDRESS_HEADER = 'x-heptagon-address';

interface Place {
  HOST: string;
  PORT: number;
  ORIGIN?: string;
  TRUST_PROXY: number;
}

export type Admission = { ok: true } | { ok: false; status: number; sentence: string };

/** Probes come by address, not by name. */
const PROBES = new Set(['/healthz', '/readyz']);

/**
 * Decides by the Host header whether a request is for us, and writes the public origin and the
 * caller's address into private headers for SvelteKit. Without ORIGIN only this machine's own
 * names are served, so that no link can ever be built from a stranger's Host.
 */
export function admit(request: IncomingMessage, place: Place): Admission {
  const host = request.headers.host ?? '';
  const origin = place.ORIGIN ? new URL(place.ORIGIN) : null;
  const known = origin
    ? host === origin.host
    : ['localhost', '127.0.0.1', '[::1]'].some((name) => host === `${name}:${place.PORT}`);

  if (!known && !PROBES.has(request.url ?? '')) {
    const sentence = origin
      ? `This server answers at ${origin.origin} only, as ORIGIN says.`
      : `This server does not know the host "${host.slice(0, 100)}". To serve it under that name, set ORIGIN to its public address.`;
    return { ok: false, status: 421, sentence };
  }

  request.headers[PROTOCOL_HEADER] = origin ? origin.protocol.slice(0, -1) : 'http';
  request.headers[HOST_HEADER] = origin?.host ?? (known ? host : `localhost:${place.PORT}`);
  request.headers[ADDRESS_HEADER] = callerAddress(request, place.TRUST_PROXY);
  return { ok: true };
}

/**
 * The caller's address: the socket's, or with n trusted proxies the n-th from the right in
 * X-Forwarded-For, the last one that a proxy of ours wrote. What stands left of it is hearsay.
 */
export function callerAddress(request: IncomingMessage, trustedProxies: number): string {
  const socket = request.socket.remoteAddress ?? 'unknown';
  if (trustedProxies === 0) return socket;
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  return forwarded.at(-trustedProxies)?.trim() || socket;
}
