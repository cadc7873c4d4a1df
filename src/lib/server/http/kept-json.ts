import { hash } from 'node:crypto';
import { acceptedCoding, compressWell, type Coding } from './compression.ts';

/** An upgrade may change words: an hour later everybody has them. */
const FRESH_SECONDS = 3600;

/**
 * A JSON document that is the same for everybody until the next start: written when first asked
 * for, compressed once per encoding, and told unchanged by its ETag (SvelteKit answers the 304).
 */
export function keptJson(make: () => unknown, headers: Record<string, string> = {}) {
  let plain: Uint8Array<ArrayBuffer> | undefined;
  const bodies = new Map<Coding, Uint8Array<ArrayBuffer>>();

  async function bodyIn(encoding: Coding) {
    plain ??= new TextEncoder().encode(JSON.stringify(make()));
    const body = bodies.get(encoding) ?? (await compressWell(plain, encoding));
    bodies.set(encoding, body);
    return { body, etag: `"${hash('sha256', plain, 'base64url').slice(0, 22)}-${encoding}"` };
  }

  return async (request: Request): Promise<Response> => {
    const encoding = acceptedCoding(request.headers.get('accept-encoding'));
    const { body, etag } = await bodyIn(encoding);
    return new Response(body, {
      headers: {
        'content-type': 'application/json',
        'content-length': String(body.byteLength),
        'cache-control': `public, max-age=${FRESH_SECONDS}`,
        vary: 'Accept-Encoding',
        etag,
        ...(encoding !== 'identity' && { 'content-encoding': encoding }),
        ...headers
      }
    });
  };
}
