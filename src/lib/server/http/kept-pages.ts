import { codingOf, compress, compressWell, VARY, type Encoding } from './compression.ts';
import type { PageKey } from './page-key.ts';

/** A whole answer with status 200, whoever sends it. */
export interface KeptPage {
  readonly headers: [string, string][];
  readonly body: Uint8Array<ArrayBuffer>;
  /** Of the response it shows; a later one takes its place. */
  readonly revision: number;
}

/** All kept pages together: every fresh page in both languages and some two hundred others. */
const LIMIT_BYTES = 4_000_000;

/** How many pages of single respondents are remembered as asked for once. */
const MOST_SEEN = 2_000;

/** Headers that belong to the bytes, not to the page. */
const OF_BYTES = new Set(['content-encoding', 'content-length', 'etag', 'vary']);

/**
 * Pages rendered and compressed once and sent to everybody whose page is the same: what a page
 * shows is named by its key. The least recently used go when the limit is reached.
 */
export function keptPages(limit = LIMIT_BYTES) {
  const pages = new Map<string, KeptPage>();
  /** Revisions of respondents' pages that were asked for. */
  const seen = new Map<string, number>();
  let total = 0;

  const nameOf = ({ name }: PageKey, encoding: Encoding) =>
    `${typeof encoding === 'string' ? encoding : encoding.id} ${name}`;

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

  /**
   * A page for many is kept at once. One respondent's changes with every save and is seldom asked
   * for again: it is kept the second time. (Kept bytes between passing ones also stop the allocator
   * from giving memory back: under load 50 MB more.)
   */
  function isWorthKeeping(name: string, { shared, revision }: PageKey): boolean {
    if (shared) return !pages.has(name);
    if (seen.get(name) === revision) return true;
    if (seen.size >= MOST_SEEN) seen.clear();
    seen.set(name, revision);
    return false;
  }

  /** Nobody waits for the best compression (0.2 s): the first reader gets a quick one. */
  async function compressBetter(name: string, plain: Uint8Array<ArrayBuffer>, encoding: Encoding) {
    const body = await compressWell(plain, encoding);
    const page = pages.get(name);
    if (page) put(name, { ...page, ...complete(page.headers, body, encoding) });
  }

  return {
    /** The kept answer in this encoding, or undefined: then render and `keep` it. */
    find(key: PageKey, encoding: Encoding): KeptPage | undefined {
      const name = nameOf(key, encoding);
      const page = pages.get(name);
      if (!page || (!key.shared && page.revision !== key.revision)) return;
      pages.delete(name);
      pages.set(name, page);
      return page;
    },

    /** Keeps a rendered page; only an unconditional 200 is one. Returns what to send now. */
    async keep(key: PageKey, rendered: Response, encoding: Encoding): Promise<Response> {
      if (rendered.status !== 200 || rendered.headers.has('set-cookie')) return rendered;
      const name = nameOf(key, encoding);
      const plain = new Uint8Array(await rendered.arrayBuffer());
      const body = compress(plain, encoding);
      const whole = complete([...rendered.headers], body, encoding);
      if (isWorthKeeping(name, key)) {
        put(name, { ...whole, revision: key.revision });
        if (key.shared && encoding !== 'identity') void compressBetter(name, plain, encoding);
      }
      return new Response(body, { headers: whole.headers });
    }
  };
}

function complete(
  headers: [string, string][],
  body: Uint8Array<ArrayBuffer>,
  encoding: Encoding
): Pick<KeptPage, 'headers' | 'body'> {
  const all = headers.filter(([name]) => !OF_BYTES.has(name));
  all.push(['vary', VARY], ['content-length', String(body.byteLength)]);
  if (encoding !== 'identity') all.push(['content-encoding', codingOf(encoding)]);
  return { headers: all, body };
}
