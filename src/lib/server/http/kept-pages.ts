import { compress, type Encoding } from './compression.ts';
import type { PageKey } from './page-key.ts';

/** A whole answer with status 200, whoever sends it. */
export interface KeptPage {
  readonly headers: [string, string][];
  readonly body: Uint8Array<ArrayBuffer>;
}

/** All kept pages together: enough for every fresh page in both languages and some hundred others. */
const LIMIT_BYTES = 12_000_000;

/** Headers that belong to the bytes, not to the page. */
const OF_BYTES = new Set(['content-encoding', 'content-length', 'etag', 'vary']);

/**
 * Pages rendered and compressed once and sent to everybody whose page is the same: what a page
 * shows is named by its key. The least recently used go when the limit is reached.
 */
export function keptPages(limit = LIMIT_BYTES) {
  const pages = new Map<string, KeptPage>();
  let total = 0;

  const nameOf = ({ name }: PageKey, encoding: Encoding) => `${encoding} ${name}`;

  function put(name: string, page: KeptPage) {
    total += page.body.byteLength - (pages.get(name)?.body.byteLength ?? 0);
    pages.delete(name);
    pages.set(name, page);
    for (const [oldest, { body }] of pages) {
      if (total <= limit) return;
      pages.delete(oldest);
      total -= body.byteLength;
    }
  }

  /** Nobody waits for the best compression (0.2 s): the first reader gets a quick one. */
  async function compressBetter(name: string, plain: Uint8Array, encoding: Encoding) {
    const body = new Uint8Array(await compress(plain, encoding, 'kept'));
    const page = pages.get(name);
    if (page) put(name, complete(page.headers, body, encoding));
  }

  return {
    /** The kept answer in this encoding, or undefined: then render and `keep` it. */
    find(key: PageKey, encoding: Encoding): KeptPage | undefined {
      const name = nameOf(key, encoding);
      const page = pages.get(name);
      if (!page) return;
      pages.delete(name);
      pages.set(name, page);
      return page;
    },

    /** Keeps a rendered page; only an unconditional 200 is one. Returns what to send now. */
    async keep(key: PageKey, rendered: Response, encoding: Encoding): Promise<Response> {
      if (rendered.status !== 200 || rendered.headers.has('set-cookie')) return rendered;
      const name = nameOf(key, encoding);
      const plain = new Uint8Array(await rendered.arrayBuffer());
      const body = new Uint8Array(await compress(plain, encoding, 'once'));
      const page = complete([...rendered.headers], body, encoding);
      const first = !pages.has(name);
      if (first) put(name, page);
      if (first && key.shared && encoding !== 'identity')
        void compressBetter(name, plain, encoding);
      return new Response(page.body, { headers: page.headers });
    }
  };
}

function complete(
  headers: [string, string][],
  body: Uint8Array<ArrayBuffer>,
  encoding: Encoding
): KeptPage {
  const all = headers.filter(([name]) => !OF_BYTES.has(name));
  all.push(['vary', 'accept-encoding'], ['content-length', String(body.byteLength)]);
  if (encoding !== 'identity') all.push(['content-encoding', encoding]);
  return { headers: all, body };
}
