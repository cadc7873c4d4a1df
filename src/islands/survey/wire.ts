/** The two requests of a respondent's page. Neither ever throws: no answer is an answer too. */
import type { Flight } from './outbox.ts';
import { replyOf, type Raw, type Reply } from './reply.ts';

/** A connection that says nothing for so long is dead; sending again is harmless. */
const TIMEOUT_MS = 20_000;
/** Browsers let requests of this size outlive their page. */
const KEEPALIVE_BYTES = 60_000;
const NOTHING: Raw = { status: 0, retryAfter: null, body: undefined };

/** The path of the response, without a slash at the end: /a/<token>. */
export const home = () => location.pathname.replace(/\/[^/]+$/, '');
export const token = () => home().split('/').pop() ?? '';

export async function request(method: string, path: string, content: unknown): Promise<Raw> {
  const body = JSON.stringify(content);
  try {
    const response = await fetch(`${home()}/${path}`, {
      method,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body,
      // 3 bytes is the most that UTF-8 takes for one unit of a JavaScript string
      keepalive: body.length * 3 < KEEPALIVE_BYTES,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS)
    });
    const { status, headers } = response;
    const parsed: unknown = await response.json().catch(() => undefined);
    return { status, retryAfter: headers.get('retry-after'), body: parsed };
  } catch {
    return NOTHING;
  }
}

export async function deliver(flight: Flight): Promise<Reply> {
  return replyOf(await request('PUT', 'answers', flight), flight);
}
