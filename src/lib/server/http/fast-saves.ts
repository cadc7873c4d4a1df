/**
 * The fast way of a save: the same checks, the same service and the same answers as SvelteKit's
 * route, without its Request and Response, which cost more than the saving.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { TOKEN } from '#lib/forms/token.ts';
import { preferredLocale, requestedLocale } from '#lib/i18n/locale.ts';
import { Unavailable } from '#lib/server/errors.ts';
import { context } from '#lib/server/process.ts';
import { HOST_HEADER, PROTOCOL_HEADER } from './admission.ts';
import { bodyOf } from './body.ts';
import { PRIVATE_HEADERS } from './headers.ts';
import { refusal } from './json-refusals.ts';
import { isCrossSite, named } from './origin-check.ts';
import { SAVE_LIMIT_BYTES, saveAnswers } from './save-answers.ts';

const ANSWERS = new RegExp(`^/a/(${TOKEN})/answers$`);

/** Answers a PUT of answers; returns false for everything else, whose body it leaves unread. */
export async function saveFast(
  request: IncomingMessage,
  response: ServerResponse
): Promise<boolean> {
  const { method = '', url = '', headers } = request;
  const token = method === 'PUT' && ANSWERS.exec(url)?.[1];
  if (!token) return false;
  const origin = `${headers[PROTOCOL_HEADER]}://${headers[HOST_HEADER]}`;
  if (isCrossSite({ method, headers: named(headers) }, origin)) return false;
  // What says no length or a large one is counted while it is read: not here.
  if (!(Number(headers['content-length']) <= SAVE_LIMIT_BYTES)) return false;

  const bytes = await readWhole(request);
  if (!bytes) return true;
  const locale = requestedLocale(headers.cookie, headers['accept-language']);
  try {
    const saved = await saveAnswers(context(), token, bodyOf(bytes), locale);
    if (saved.ok) sendJson(response, 200, JSON.stringify(saved.receipt));
    else await sendRefusal(response, saved.refusal);
  } catch (fault) {
    await sendRefusal(response, refusalOf(fault, headers['accept-language']));
  }
  return true;
}

/** The body; null when the caller hangs up before its end. */
function readWhole(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () =>
      resolve(parts.length === 1 ? (parts[0] ?? null) : Buffer.concat(parts))
    );
    request.on('error', () => resolve(null));
  });
}

function sendJson(response: ServerResponse, status: number, text: string) {
  for (const [name, value] of PRIVATE_HEADERS) response.setHeader(name, value);
  response.setHeader('content-type', 'application/json');
  response.setHeader('content-length', Buffer.byteLength(text));
  response.writeHead(status).end(text);
}

async function sendRefusal(response: ServerResponse, refused: Response) {
  for (const [name, value] of refused.headers) response.setHeader(name, value);
  sendJson(response, refused.status, await refused.text());
}

/** As `handleError` and `refuseInJson` have it: what will pass is 503, and our fault is logged. */
function refusalOf(fault: unknown, acceptLanguage: string | undefined): Response {
  const locale = preferredLocale(acceptLanguage);
  const requestId = randomUUID();
  if (fault instanceof Unavailable) {
    const retry = new Headers({ 'retry-after': String(fault.retryAfterSeconds) });
    return refusal(503, locale, requestId, retry);
  }
  const route = '/(respond)/a/[token=token]/answers';
  context().log.error({ requestId, route, method: 'PUT', err: fault });
  return refusal(500, locale, requestId);
}
