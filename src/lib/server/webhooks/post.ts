/** One request to an address that somebody else has chosen. */
import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { isPublic } from './public-address.ts';
import { hostOf, isAllowed } from './target.ts';

/** For everything: finding the address, connecting, waiting for the answer. */
const PATIENCE_MS = 10_000;
const MOST_HEADER_BYTES = 16_384;

/** Why nothing came back. private: the name leads inside a network, where nothing is sent. */
export type PostProblem = 'private' | 'unresolved' | 'unreachable' | 'certificate' | 'timeout';
export type Outcome = { status: number } | { problem: PostProblem };

interface Found {
  address: string;
  family: number;
}

export interface World {
  /** Hosts of the operator's own network that may be reached. */
  allowed: readonly string[];
  /** Cuts off what is under way. */
  signal: AbortSignal;
  resolve?: (host: string) => Promise<Found[]>;
}

const resolveAll = (host: string) => lookup(host, { all: true, verbatim: true });

/**
 * Posts a body. The name is resolved once, and what is connected to is the address that was looked
 * at: it cannot become another in between. A redirect is an answer like any other, and nothing of
 * the answer but its status is read. Never throws.
 */
export async function post(
  target: string,
  { headers, body }: { headers: Record<string, string>; body: string },
  { allowed, signal, resolve = resolveAll }: World
): Promise<Outcome> {
  const url = new URL(target);
  const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
  const found = await inTime(patience, addressesOf(url, resolve));
  if (!Array.isArray(found)) return found;
  const [first] = found;
  if (!first) return { problem: 'unresolved' };
  if (!isAllowed(url, allowed) && !found.every(({ address }) => isPublic(address)))
    return { problem: 'private' };
  return send(url, { headers, body }, first, patience);
}

async function addressesOf(
  url: URL,
  resolve: NonNullable<World['resolve']>
): Promise<Found[] | Outcome> {
  const host = hostOf(url);
  const family = isIP(host);
  if (family) return [{ address: host, family }];
  try {
    return await resolve(host);
  } catch {
    return { problem: 'unresolved' };
  }
}

/** A look-up of a name cannot be cut off, but need not be waited for. */
const inTime = <T>(signal: AbortSignal, work: Promise<T>): Promise<T | Outcome> =>
  Promise.race([
    work,
    new Promise<Outcome>((resolve) => {
      const late = () => resolve({ problem: 'timeout' });
      if (signal.aborted) late();
      else signal.addEventListener('abort', late, { once: true });
    })
  ]);

function send(
  url: URL,
  { headers, body }: { headers: Record<string, string>; body: string },
  { address, family }: Found,
  signal: AbortSignal
): Promise<Outcome> {
  return new Promise((resolve) => {
    const { request } = url.protocol === 'https:' ? https : http;
    const sending = request(url, {
      ...{ method: 'POST', headers, signal, agent: false, maxHeaderSize: MOST_HEADER_BYTES },
      lookup: (_host, options, done) => {
        if (options.all) done(null, [{ address, family }]);
        else done(null, address, family);
      }
    });
    sending.on('response', (response) => {
      resolve({ status: response.statusCode ?? 0 });
      response.destroy();
    });
    sending.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ problem: problemOf(error, signal) })
    );
    sending.end(body);
  });
}

function problemOf({ code = '' }: NodeJS.ErrnoException, signal: AbortSignal): PostProblem {
  if (signal.aborted) return 'timeout';
  return /CERT|TLS|SSL|SIGNATURE/.test(code) ? 'certificate' : 'unreachable';
}
