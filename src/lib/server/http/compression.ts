import { promisify } from 'node:util';
import zlib from 'node:zlib';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

export type Encoding = 'br' | 'gzip' | 'identity';

/** The best encoding that the caller takes and we make. */
export function acceptedEncoding(header?: string | null): Encoding {
  const refused = /\bbr\s*;\s*q=0(?:\.0*)?(?![.\d])/i;
  if (!header) return 'identity';
  if (/\bbr\b/i.test(header) && !refused.test(header)) return 'br';
  return /\bgzip\b/i.test(header) && !/\bgzip\s*;\s*q=0(?:\.0*)?(?![.\d])/i.test(header)
    ? 'gzip'
    : 'identity';
}

/** Compresses once for many readers (effort "kept") or for one (effort "once"). */
export async function compress(
  body: Uint8Array,
  encoding: Encoding,
  effort: 'kept' | 'once'
): Promise<Uint8Array> {
  if (encoding === 'br')
    return brotli(body, {
      params: {
        [zlib.constants.BROTLI_PARAM_QUALITY]: effort === 'kept' ? 11 : 5,
        [zlib.constants.BROTLI_PARAM_MODE]: zlib.constants.BROTLI_MODE_TEXT,
        [zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.length
      }
    });
  if (encoding === 'gzip') return gzip(body, { level: effort === 'kept' ? 9 : 6 });
  return body;
}

/** Worth compressing: text of more than a packet. */
export const isCompressible = (response: Response) =>
  !response.headers.has('content-encoding') &&
  /^(?:text\/|application\/(?:[\w.+-]+\+)?json|image\/svg)/.test(
    response.headers.get('content-type') ?? ''
  );

export const SMALLEST_COMPRESSED_BYTES = 1_000;
