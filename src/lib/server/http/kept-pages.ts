import { acceptedEncoding, compress, type Encoding } from './compression.ts';

interface KeptPage {
  headers: [string, string][];
  bodies: Map<Encoding, Uint8Array<ArrayBuffer>>;
  bytes: number;
}

/** All kept pages together: enough for every fresh page in both languages and some hundred others. */
const LIMIT_BYTES = 12_000_000;

/**
 * Pages rendered and compressed once and sent to everybody whose page is the same: what a page
 * shows is named by its key. The least recently used go when the limit is reached.
 */
export function keptPages(limit = LIMIT_BYTES) {
  const pages = new Map<string, KeptPage>();
  let total = 0;

  function forgetOldest() {
    for (const [key, page] of pages) {
      if (total <= limit) return;
      pages.delete(key);
      total -= page.bytes;
    }
  }

  const respond = (page: KeptPage, encoding: Encoding) => {
    const body = page.bodies.get(encoding);
    if (!body) return;
    const response = new Response(body, { headers: page.headers });
    if (encoding !== 'identity') response.headers.set('content-encoding', encoding);
    response.headers.set('content-length', String(body.byteLength));
    return response;
  };

  return {
    /** The kept answer for this reader, or undefined: then render and `keep` it. */
    find(key: string, acceptEncoding: string | null): Response | undefined {
      const page = pages.get(key);
      if (!page) return;
      pages.delete(key);
      pages.set(key, page);
      return respond(page, acceptedEncoding(acceptEncoding));
    },

    /** Keeps a rendered page; only an unconditional 200 is one. Returns what to send now. */
    async keep(key: string, rendered: Response, acceptEncoding: string | null): Promise<Response> {
      if (rendered.status !== 200 || rendered.headers.has('set-cookie')) return rendered;
      const encoding = acceptedEncoding(acceptEncoding);
      const plain = new Uint8Array(await rendered.arrayBuffer());
      const body = new Uint8Array(await compress(plain, encoding, 'kept'));
      const known = pages.get(key);
      const page: KeptPage = known ?? {
        headers: [...rendered.headers].filter(([name]) => !/^(etag|content-length)$/.test(name)),
        bodies: new Map(),
        bytes: 0
      };
      page.headers = page.headers.filter(([name]) => name !== 'vary');
      page.headers.push(['vary', 'accept-encoding']);
      page.bodies.set(encoding, body);
      page.bytes += body.byteLength;
      total += body.byteLength;
      pages.set(key, page);
      forgetOldest();
      return respond(page, encoding) ?? rendered;
    }
  };
}
