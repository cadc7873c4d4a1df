import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { keptPages } from './kept-pages.ts';

const page = (text: string, status = 200) =>
  new Response(text, { status, headers: { 'content-type': 'text/html', etag: '"x"' } });
const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer());

test('a kept page comes back in the encoding that the reader takes', async () => {
  const pages = keptPages();
  expect(pages.find('a', 'br')).toBeUndefined();
  const first = await pages.keep('a', page('Стратегия'), 'gzip, br');
  expect(first.headers.get('content-encoding')).toBe('br');

  const again = pages.find('a', 'br');
  expect(brotliDecompressSync(await bytes(again!)).toString()).toBe('Стратегия');
  expect(again!.headers.get('vary')).toBe('accept-encoding');
  expect(again!.headers.has('etag')).toBe(false);

  expect(pages.find('a', 'gzip')).toBeUndefined();
  const zipped = await pages.keep('a', page('Стратегия'), 'gzip');
  expect(gunzipSync(await bytes(zipped)).toString()).toBe('Стратегия');
  expect(await (await pages.keep('a', page('Стратегия'), null)).text()).toBe('Стратегия');
});

test('a refusal or a page that sets a cookie is never kept', async () => {
  const pages = keptPages();
  await pages.keep('gone', page('gone', 410), null);
  const personal = page('personal');
  personal.headers.set('set-cookie', 'a=1');
  await pages.keep('personal', personal, null);
  expect(pages.find('gone', null)).toBeUndefined();
  expect(pages.find('personal', null)).toBeUndefined();
});

test('beyond the limit the least recently used page is forgotten', async () => {
  const pages = keptPages(25);
  await pages.keep('a', page('0123456789'), null);
  await pages.keep('b', page('0123456789'), null);
  pages.find('a', null);
  await pages.keep('c', page('0123456789'), null);
  expect(pages.find('b', null)).toBeUndefined();
  expect(pages.find('a', null)).toBeDefined();
  expect(pages.find('c', null)).toBeDefined();
});
