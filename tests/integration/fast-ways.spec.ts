/**
 * What is asked most often is answered before SvelteKit (src/lib/server/http/fast-*.ts). Nobody
 * may notice: each request here is made both ways, on the built server.
 */
import { hash } from 'node:crypto';
import http from 'node:http';
import { brotliDecompressSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type RunningServer } from '#tests/support/server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

function send(
  method: string,
  path: string,
  headers: http.OutgoingHttpHeaders = {},
  body?: string | Buffer
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port, host } = new URL(server.origin);
    const request = http.request({ hostname, port, method, path, headers: { host, ...headers } });
    request.on('error', reject).on('response', async (response) => {
      const body = Buffer.concat(await response.toArray());
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
    });
    request.end(body);
  });
}

async function newLink(): Promise<string> {
  const form = { 'content-type': 'application/x-www-form-urlencoded', origin: server.origin };
  const started = await send('POST', '/?/start', { ...form, accept: 'text/html' });
  const link = String(started.headers.location);
  await send('POST', link, form, 'mode=quick&name=&industry=&size=&role=');
  return link;
}

/** Without what differs from answer to answer, whichever way it takes. */
function comparable({ status, headers: all, body }: Answer) {
  const OF_ONE = /^(?:date|keep-alive|content-length|etag)$/;
  const headers = Object.fromEntries(Object.entries(all).filter(([name]) => !OF_ONE.test(name)));
  return { status, headers, text: body.toString() };
}

const CLIENT = '3f8e6b1e-7f0d-4c8f-9f69-1b7a2c3d4e5f';
const save = (answers: unknown, more: object = {}) =>
  JSON.stringify({ client: CLIENT, seq: 1, answers, ...more });
const GOOD = save({ need: { level: 2, comment: 'Да' } });

/** A body without a length is SvelteKit's; see saveFast. */
const put = (
  path: string,
  body: string | Buffer,
  headers: http.OutgoingHttpHeaders,
  slow: boolean
) =>
  send(
    'PUT',
    path,
    {
      'content-type': 'application/json',
      ...headers,
      ...(slow ? { 'transfer-encoding': 'chunked' } : { 'content-length': Buffer.byteLength(body) })
    },
    body
  );

test.each<[string, string | Buffer, http.OutgoingHttpHeaders?]>([
  ['a save', GOOD],
  ['a save in Russian', GOOD, { 'accept-language': 'ru' }],
  ['an empty body', ''],
  ['what is not JSON', '{'],
  ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22])],
  ['an unknown field', save({}, { extra: 1 })],
  ['an unknown field in Russian', save({}, { extra: 1 }), { 'accept-language': 'ru' }],
  ['a number too large', GOOD.replace('2', '1e309')],
  ['half a character', save({ need: { level: 2, comment: '\ud800' } })],
  ['an answer that the mode does not have', save({ need: { criteria: { 'need.2.a': 'yes' } } })],
  ['a number too far ahead', save({}, { seq: 5000 })],
  ['a body that is too large', save({ need: { level: 2, comment: 'x'.repeat(300_000) } })],
  ['another site', GOOD, { origin: 'https://evil.example' }],
  ['a sibling site', GOOD, { 'sec-fetch-site': 'same-site' }],
  ['a cookie without an origin', GOOD, { cookie: 'locale=ru' }],
  ['a form type', GOOD, { 'content-type': 'text/plain' }]
])('%s is answered alike', async (_, body, headers = {}) => {
  const [one, other] = [await newLink(), await newLink()];
  const fast = await put(`${one}/answers`, body, headers, false);
  const slow = await put(`${other}/answers`, body, headers, true);
  expect(comparable(fast)).toEqual(comparable(slow));
  expect((await send('GET', `${one}/answers`)).body).toEqual(
    (await send('GET', `${other}/answers`)).body
  );
});

test('links that lead nowhere, and a save after the submission, are answered alike', async () => {
  const link = await newLink();
  const seven = ['strategy', 'need', 'evaluation', 'deal', 'loyalty', 'brand', 'management'];
  const all = Object.fromEntries(seven.map((id) => [id, { level: 2 }]));
  expect((await put(`${link}/answers`, save(all), {}, false)).status).toBe(200);
  const json = { 'content-type': 'application/json' };
  const sent = JSON.stringify({ client: CLIENT, seq: 1 });
  expect((await send('POST', `${link}/submit`, json, sent)).status).toBe(200);
  for (const path of [link, `/a/${'A'.repeat(22)}`, '/a/short', `${link}/`, `${link}%2F`]) {
    const fast = await put(`${path}/answers`, save({}, { seq: 2 }), {}, false);
    const slow = await put(`${path}/answers`, save({}, { seq: 2 }), {}, true);
    expect(comparable(fast), path).toEqual(comparable(slow));
    expect(fast.status, path).toBeGreaterThanOrEqual(400);
  }
});

test.each(['', '/strategy'])('a kept page is the page that was rendered: %s', async (page) => {
  const link = await newLink();
  const asked = { 'accept-encoding': 'br', 'accept-language': 'ru' };
  await put(`${link}/answers`, GOOD, {}, false);
  const rendered = await send('GET', link + page, asked);
  await send('GET', link + page, asked);
  const kept = await send('GET', link + page, asked);
  expect(comparable(kept).headers).toEqual(comparable(rendered).headers);
  expect(kept.status).toBe(rendered.status);
  expect(kept.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(kept.body)).toEqual(brotliDecompressSync(rendered.body));
  expect(kept.headers['content-length']).toBe(String(kept.body.length));
});

test.each(['', '/strategy', '/review'])(
  'a browser that has the dictionary gets the same page without what it has: %s',
  async (page) => {
    const link = await newLink();
    const { body: dictionary, headers } = await send('GET', '/dictionary');
    expect(headers['use-as-dictionary']).toContain('match="/*"');
    const digest = hash('sha256', dictionary, 'buffer');
    const knows = (id: string) => ({
      'accept-encoding': 'gzip, br, dcb, dcz',
      'available-dictionary': id
    });
    const whole = await send('GET', link + page);
    const other = await send('GET', link + page, knows(`:${'A'.repeat(43)}=:`));
    expect(other.headers['content-encoding']).toBe('br');
    for (let again = 0; again < 3; again++) {
      const rest = await send('GET', link + page, knows(`:${digest.toString('base64')}:`));
      expect(rest.headers['content-encoding']).toBe('dcz');
      expect(rest.headers.vary).toContain('available-dictionary');
      expect(rest.body.length).toBeLessThan(other.body.length * 0.7);
      expect(rest.body.subarray(8, 40)).toEqual(digest);
      expect(zstdDecompressSync(rest.body.subarray(40), { dictionary })).toEqual(whole.body);
    }
  }
);

test('a fresh page shows nobody’s answers, an answered one its own', async () => {
  const [mine, theirs] = [await newLink(), await newLink()];
  const page = async (link: string) => (await send('GET', `${link}/strategy`)).body.toString();
  const fresh = await page(theirs);
  await put(`${mine}/answers`, save({ strategy: { level: 4, comment: 'only mine' } }), {}, false);
  for (let again = 0; again < 3; again++) {
    expect(await page(mine)).toContain('only mine');
    expect(await page(theirs)).toBe(fresh);
  }
});
