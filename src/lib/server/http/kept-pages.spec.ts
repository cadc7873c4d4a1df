import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { keptPages } from './kept-pages.ts';

const page = (text: string, status = 200) =>
  new Response(text, { status, headers: { 'content-type': 'text/html', etag: '"x"' } });
const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer());
const key = (name: string, shared = true, revision = 0) => ({ name, shared, revision });

test('a kept page comes back in the encoding that the reader takes', async () => {
  const pages = keptPages();
  expect(pages.find(key('a'), 'br')).toBeUndefined();
  const first = await pages.keep(key('a'), page('Стратегия'), 'br');
  expect(first.headers.get('content-encoding')).toBe('br');

  const again = pages.find(key('a'), 'br');
  expect(brotliDecompressSync(again!.body).toString()).toBe('Стратегия');
  expect(new Headers(again!.headers).get('vary')).toBe('accept-encoding, available-dictionary');
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
  const first = await bytes(await pages.keep(key('many'), page(text), 'br'));
  await vi.waitUntil(() => pages.find(key('many'), 'br')!.body.byteLength < first.length);
  const better = pages.find(key('many'), 'br')!;
  expect(brotliDecompressSync(better.body).toString()).toBe(text);
  expect(new Headers(better.headers).get('content-length')).toBe(String(better.body.byteLength));
});

test("a respondent's page is kept from the second time on, at its latest revision only", async () => {
  const pages = keptPages();
  const mine = (revision: number) => key('mine', false, revision);
  await pages.keep(mine(1), page('first'), 'identity');
  expect(pages.find(mine(1), 'identity')).toBeUndefined();
  await pages.keep(mine(1), page('first'), 'identity');
  expect(pages.find(mine(1), 'identity')).toBeDefined();
  expect(pages.find(mine(2), 'identity')).toBeUndefined();
  for (let again = 0; again < 2; again++) await pages.keep(mine(2), page('second'), 'identity');
  expect(pages.find(mine(1), 'identity')).toBeUndefined();
  const { body } = pages.find(mine(2), 'identity')!;
  expect(new TextDecoder().decode(body)).toBe('second');
});

test('a page for many is kept whichever of them asks', async () => {
  const pages = keptPages();
  await pages.keep(key('all', true, 1), page('fresh'), 'identity');
  expect(pages.find(key('all', true, 7), 'identity')).toBeDefined();
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
