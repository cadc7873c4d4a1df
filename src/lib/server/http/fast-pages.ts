/**
 * The two ways of a page. SvelteKit renders it, through every hook, and what comes out is kept; from
 * then on the kept bytes are sent before SvelteKit, whose Request and Response cost many times the
 * sending. The fast way makes no page and no rule of its own.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Locale } from '#lib/domain/model/types.ts';
import { requestedLocale } from '#lib/i18n/locale.ts';
import type { Context } from '#lib/server/context.ts';
import { context } from '#lib/server/process.ts';
import { acceptedEncoding, type Encoding } from './compression.ts';
import { DICTIONARY_PATH, learn } from './dictionary.ts';
import { keptPages, type KeptPage } from './kept-pages.ts';
import { pageKey } from './page-key.ts';

const kept = keptPages();

/** Headers as Node takes them fastest: one flat list, made once per kept page. */
const heads = new WeakMap<KeptPage, string[]>();

function headOf(page: KeptPage, everywhere: readonly [string, string][]): string[] {
  let head = heads.get(page);
  if (!head) {
    // the page's own win, as they do when SvelteKit answers
    head = Object.entries(Object.fromEntries([...everywhere, ...page.headers])).flat();
    heads.set(page, head);
  }
  return head;
}

/** Sends a kept page; returns false when there is none: then SvelteKit is to answer. */
export async function sendKeptPage(
  { method, url = '', headers }: IncomingMessage,
  response: ServerResponse,
  everywhere: readonly [string, string][]
): Promise<boolean> {
  if (method !== 'GET') return false;
  const locale = requestedLocale(headers.cookie, headers['accept-language']);
  // a fault of ours: SvelteKit will meet the same one, tell the reader and write it down
  const key = await pageKey(context(), locale, url).catch(() => undefined);
  const encoding = acceptedEncoding(headers['accept-encoding'], headers['available-dictionary']);
  const page = key && kept.find(key, encoding);
  if (!page) return false;
  response.writeHead(200, headOf(page, everywhere)).end(page.body);
  return true;
}

interface Asked {
  ctx: Context;
  locale: Locale;
  /** Of a GET without a query. */
  path: string;
  encoding: Encoding;
}

/** Renders a page and keeps it, if it is one that can be kept. */
export async function renderAndKeep(
  { ctx, locale, path, encoding }: Asked,
  render: () => Promise<Response>
): Promise<Response> {
  const key = await pageKey(ctx, locale, path);
  const rendered = await render();
  if (!key) return rendered;
  if (path === DICTIONARY_PATH) learn(await rendered.clone().bytes());
  // Saved meanwhile? Then the page shows more than its key says, and must not be kept under it:
  // a fresh page would show one respondent's answer to all.
  const now = await pageKey(ctx, locale, path);
  if (now?.name !== key.name || now.revision !== key.revision) return rendered;
  return kept.keep(key, rendered, encoding);
}
