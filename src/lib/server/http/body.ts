/** Reads a body as UTF-8 text, never more of it than allowed. */

export type Body = { ok: true; text: string } | { ok: false; code: 'tooLarge' | 'notText' };

const TOO_LARGE = { ok: false, code: 'tooLarge' } as const;
const NOT_TEXT = { ok: false, code: 'notText' } as const;

/**
 * Counts while it reads, because Content-Length may be absent. What is too large is left unread
 * and not cancelled: cancelling would close the connection under our own answer.
 */
export async function readBody(request: Request, limitBytes: number): Promise<Body> {
  if (Number(request.headers.get('content-length')) > limitBytes) return TOO_LARGE;
  if (!request.body) return NOT_TEXT;

  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = request.body.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  let bytes = 0;
  let text = '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      bytes += part.value.byteLength;
      if (bytes > limitBytes) return TOO_LARGE;
      text += decoder.decode(part.value, { stream: true });
    }
    return { ok: true, text: text + decoder.decode() };
  } catch (error) {
    // Bytes that are not UTF-8, a caller that hung up, or the limit of all bodies, which carries 413.
    return isTooLarge(error) ? TOO_LARGE : NOT_TEXT;
  } finally {
    reader.releaseLock();
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The same for bytes that are all there, within their limit. */
export function bodyOf(bytes: Uint8Array): Body {
  try {
    return { ok: true, text: utf8.decode(bytes) };
  } catch {
    return NOT_TEXT;
  }
}

const isTooLarge = (error: unknown) =>
  typeof error === 'object' && error !== null && 'status' in error && error.status === 413;
