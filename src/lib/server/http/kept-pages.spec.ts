import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { keptPages } from './kept-pages.ts';

const page = (text: string, status = 200) =>
  new Response(text, { status, headers: { 'content-type': 'text/html', etag: '"x"' } });
const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer());
const key = (name: string, shared = false) => ({ name, shared, revision: 0 });

test('a kept page comes back in the encoding that the reader takes', async () => {
  const pages = keptPages();
  expect(pages.find(key('a'), 'br')).toBeUndefined();
  const first = await pages.keep(key('a'), page('Стратегия'), 'br');
  expect(first.headers.get('content-encoding')).toBe('br');

  const again = pages.find(key('a'), 'br');
  expect(brotliDecompressSync(again!.body).toString()).toBe('Стратегия');
  expect(new Headers(again!.headers).get('vary')).toBe('accept-encoding');
  expect(new Headers(again!.headers).has('etag')).toBe(false);

  expect(pages.find(key('a'), 'gzip')).toBeUndefined();
  const zipped = await pages.keep(key('a'), page('Стратегия'), 'gzip');
  expect(gunzipSync(await bytes(zipped)).toString()).toBe('Стратегия');
  expect(await (await pages.keep(key('a'), page('Стратегия'), 'identity')).text()).toBe(
    'Стратегия'
  );
});

test('a page for many is compressed better while the first reader has it already', async () => {
  const pages = keptPages();
  const text = Array.from({ length: 2000 }, (_, n) => `${n * n} Стратегия`).join(' ');
  const first = await bytes(await pages.keep(key('many', true), page(text), 'br'));
  await vi.waitUntil(() => pages.find(key('many', true), 'br')!.body.byteLength < first.length);
  const better = pages.find(key('many', true), 'br')!;
  expect(brotliDecompressSync(better.body).toString()).toBe(text);
  expect(new Headers(better.headers).get('content-length')).toBe(String(better.body.byteLength));
});

test('a refusal or a page that sets a cookie is never kept', async () => {
  const pages = keptPages();
  await pages.keep(key('gone'), page('gone', 410), 'identity');
  const personal = page('personal');
  personal.headers.set('set-cookie', 'a=1');
  await pages.keep(key('personal'), personal, 'identity');
  expect(pages.find(key('gone'), 'identity')).toBeUndefined();
  expect(pages.find(key('personal'), 'identity')).toBeUndefined();
});

test('beyond the limit the least recently used page is forgotten', async () => {
  const pages = keptPages(25);
  await pages.keep(key('a'), page('0123456789'), 'identity');
  await pages.keep(key('b'), page('0123456789'), 'identity');
  pages.find(key('a'), 'identity');
  await pages.keep(key('c'), page('0123456789'), 'identity');
  expect(pages.find(key('b'), 'identity')).toBeUndefined();
  expect(pages.find(key('a'), 'identity')).toBeDefined();
  expect(pages.find(key('c'), 'identity')).toBeDefined();
});
