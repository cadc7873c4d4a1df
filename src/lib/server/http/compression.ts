import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { dictionaryOf, type Dictionary } from './dictionary.ts';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
const zstd = promisify(zlib.zstdCompress);

type Bytes = Uint8Array<ArrayBuffer>;
export type Coding = 'br' | 'gzip' | 'identity';
/** A dictionary stands for compression against it. */
export type Encoding = Coding | Dictionary;

/** As Content-Encoding says it: "dcz" is Zstandard with a dictionary. */
export const codingOf = (encoding: Encoding) => (typeof encoding === 'string' ? encoding : 'dcz');

/** What of a request decides the encoding. */
export const VARY = 'accept-encoding, available-dictionary';

/** Named, and not with a weight of nothing. */
const taken = (coding: string) =>
  new RegExp(`\\b${coding}\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?![.\\d]))`, 'i');
const TAKEN = { dcz: taken('dcz'), br: taken('br'), gzip: taken('gzip') };

/** The best that the caller takes and we make. */
export function acceptedCoding(header?: string | null): Coding {
  if (!header) return 'identity';
  if (TAKEN.br.test(header)) return 'br';
  return TAKEN.gzip.test(header) ? 'gzip' : 'identity';
}

/** The best for a page: what the caller has already is left out. */
export function acceptedEncoding(
  header?: string | null,
  availableDictionary?: string | string[] | null
): Encoding {
  const dictionary = dictionaryOf(availableDictionary);
  return dictionary && header && TAKEN.dcz.test(header) ? dictionary : acceptedCoding(header);
}

/** Compresses for one reader: 1 ms for a long page, less than handing it to another thread and back. */
export function compress(body: Bytes, encoding: Encoding): Bytes {
  if (encoding === 'br') return zlib.brotliCompressSync(body, brotliOptions(body.length, 5));
  if (encoding === 'gzip') return zlib.gzipSync(body);
  if (encoding === 'identity') return body;
  return against(encoding, zlib.zstdCompressSync(body, zstdOptions(encoding, body.length, 9)));
}

/** Compresses for many readers, off the event loop: a tenth smaller, for a tenth of a second. */
export async function compressWell(body: Bytes, encoding: Encoding): Promise<Bytes> {
  if (encoding === 'br') return brotli(body, brotliOptions(body.length, 11));
  if (encoding === 'gzip') return gzip(body, { level: 9 });
  if (encoding === 'identity') return body;
  return against(encoding, await zstd(body, zstdOptions(encoding, body.length, 19)));
}

/** What precedes the compressed bytes (RFC 9842): a mark, and the dictionary's hash. */
const DCZ_MARK = Buffer.from('5e2a4d1820000000', 'hex');
const against = ({ hash }: Dictionary, compressed: Buffer): Bytes =>
  Buffer.concat([DCZ_MARK, hash, compressed]);

function zstdOptions({ bytes }: Dictionary, length: number, level: number): zlib.ZstdOptions {
  return {
    params: { [zlib.constants.ZSTD_c_compressionLevel]: level },
    dictionary: bytes,
    pledgedSrcSize: length
  };
}

function brotliOptions(bytes: number, quality: number): zlib.BrotliOptions {
  const { constants } = zlib;
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes,
      // a window of the page's own size: the default takes 4 MB for each
      [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, Math.ceil(Math.log2(bytes + 1))))
    }
  };
}

/** Worth compressing: text of more than a packet. */
export const isCompressible = (response: Response) =>
  !response.headers.has('content-encoding') &&
  /^(?:text\/|application\/(?:[\w.+-]+\+)?json|image\/svg)/.test(
    response.headers.get('content-type') ?? ''
  );

export const SMALLEST_COMPRESSED_BYTES = 1_000;
