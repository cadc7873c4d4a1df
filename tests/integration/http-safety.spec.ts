import type http from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendTo } from '#tests/support/raw-http.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const FORM = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };

/** A request to the server of the moment. */
const send = (
  method: string,
  path: string,
  headers?: http.OutgoingHttpHeaders,
  body?: string | Buffer
) => sendTo(server, method, path, headers, body);

async function newLink(): Promise<string> {
  const started = await send('POST', '/?/start', { ...FORM, origin: server.origin });
  expect(started.status).toBe(303);
  return String(started.headers.location);
}

const QUICK = (origin: string) =>
  [{ ...FORM, origin }, 'mode=quick&name=&industry=&size=&role='] as const;

describe('cross-site requests change nothing', () => {
  test.each([
    ['/?/start', FORM],
    ['/locale', FORM]
  ])('a form for %s from another site is refused', async (path, headers) => {
    const refused = await send(
      'POST',
      path,
      { ...headers, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      'locale=ru'
    );
    expect(refused.status).toBe(403);
    expect(refused.headers['set-cookie']).toBeUndefined();
  });

  test('answers in JSON from another site are refused, from a script they are taken', async () => {
    const link = await newLink();
    await send('POST', link, ...QUICK(server.origin));
    const body = JSON.stringify({
      client: '3f8e6b1e-7f0d-4c8f-9f69-1b7a2c3d4e5f',
      seq: 1,
      base: {},
      answers: { need: { level: 2 } }
    });
    const json = { 'content-type': 'application/json' };
    for (const foreign of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { cookie: 'locale=ru' }
    ])
      expect(
        (await send('PUT', `${link}/answers`, { ...json, ...foreign }, body)).status,
        JSON.stringify(foreign)
      ).toBe(403);
    expect((await send('GET', `${link}/answers`)).text).toContain('"answers":{}');
    expect((await send('PUT', `${link}/answers`, json, body)).status).toBe(200);
  });
});

test('reading changes nothing: a mail scanner may open every link', async () => {
  const link = await newLink();
  await send('POST', link, ...QUICK(server.origin));
  const before = (await send('GET', `${link}/answers`)).text;
  for (const path of ['', '/strategy', '/review', '/amend', '/delete', '/scorecard', '/done'])
    for (const method of ['GET', 'HEAD']) await send(method, link + path);
  expect((await send('GET', `${link}/answers`)).text).toBe(before);
});

describe('headers', () => {
  const everywhere = ['/', '/favicon.svg', '/robots.txt', '/nothing', '/healthz', '/api/v1/model'];
  test.each(everywhere)('%s carries the safe ones', async (path) => {
    const { headers } = await send('GET', path);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  test.each(['/', '/nothing', '/refused/unknown'])(
    '%s withholds devices from itself',
    async (path) => {
      const { headers } = await send('GET', path, { accept: 'text/html' });
      expect(headers['permissions-policy']).toContain('camera=()');
    }
  );

  test('a page behind a link is neither cached nor indexed, kept bytes included', async () => {
    const link = await newLink();
    for (const path of [link, link, `${link}/answers`, '/a/AAAAAAAAAAAAAAAAAAAAAA']) {
      const { headers } = await send('GET', path);
      expect(headers['cache-control'], path).toBe('no-store');
      expect(headers['x-robots-tag'], path).toContain('noindex');
    }
  });

  test('no page holds its own link, so that its bytes can be shared', async () => {
    const link = await newLink();
    await send('POST', link, ...QUICK(server.origin));
    for (const path of [link, `${link}/strategy`, `${link}/review`])
      expect((await send('GET', path)).text).not.toContain(link.split('/').at(-1));
  });
});

test('a kept page comes in the reader’s language and encoding', async () => {
  const link = await newLink();
  const first = await send('GET', link, { 'accept-language': 'en' });
  const russian = await send('GET', link, { 'accept-language': 'ru' });
  expect(first.text).toContain('lang="en"');
  expect(russian.text).toContain('lang="ru"');
  const brotli = await send('GET', link, { 'accept-language': 'en', 'accept-encoding': 'br' });
  expect(brotli.headers['content-encoding']).toBe('br');
  const plain = await send('GET', link, { 'accept-language': 'en' });
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.text).toBe(first.text);
});

test('an unknown host is told about ORIGIN and gets nothing else', async () => {
  const refused = await send('GET', '/', { host: 'evil.example' });
  expect(refused.status).toBe(421);
  expect(refused.text).toContain('ORIGIN');
  expect((await send('GET', '/healthz', { host: '10.0.0.1:80' })).status).toBe(200);
});

test('private headers of ours cannot be sent from outside', async () => {
  const spoofed = await send('GET', '/', {
    'x-heptagon-protocol': 'https',
    'x-heptagon-host': 'evil.example',
    'x-forwarded-host': 'evil.example'
  });
  expect(spoofed.status).toBe(200);
  expect(spoofed.text).not.toContain('evil.example');
});

describe('hostile input is refused and leaves the process as it was', () => {
  const json = { 'content-type': 'application/json' };
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  test.each<[string, string, string, http.OutgoingHttpHeaders, string | Buffer | undefined]>([
    ['a broken escape', 'GET', '/%E0%A4%A', {}, undefined],
    ['a null byte', 'GET', '/a/%00', {}, undefined],
    ['a path upwards', 'GET', '/../../etc/passwd', {}, undefined],
    [
      'an encoded path upwards',
      'GET',
      '/_app/immutable/%2e%2e/%2e%2e/server/serve.js',
      {},
      undefined
    ],
    ['a huge query', 'GET', `/?${'a'.repeat(10_000)}`, {}, undefined],
    ['GET with a body', 'GET', '/', json, '{"a":1}'],
    ['an unknown method', 'PROPFIND', '/', {}, undefined],
    ['a form where JSON is due', 'POST', '/api/v1/scorecards', FORM, 'a=1'],
    ['deep JSON', 'POST', '/api/v1/scorecards', json, deep],
    ['a lone surrogate', 'POST', '/api/v1/scorecards', json, '{"mode":"\\ud800"}'],
    [
      '__proto__',
      'POST',
      '/api/v1/scorecards',
      json,
      '{"__proto__":{"mode":"quick"},"mode":"quick"}'
    ],
    [
      '1e309',
      'POST',
      '/api/v1/scorecards',
      json,
      '{"mode":"quick","responses":[{"answers":{"need":{"level":1e309}}}]}'
    ],
    ['bad UTF-8', 'POST', '/api/v1/scorecards', json, Buffer.from([0x22, 0xff, 0xfe, 0x22])],
    [
      'gzip that is none',
      'POST',
      '/api/v1/scorecards',
      { ...json, 'content-encoding': 'gzip' },
      'xx'
    ],
    ['an empty body', 'POST', '/api/v1/scorecards', json, ''],
    ['a page posted to', 'POST', '/about', FORM, 'a=1'],
    ['an action that is none', 'POST', '/?/nothing', FORM, 'a=1'],
    ['a cookie of nonsense', 'GET', '/', { cookie: 'locale=%E0%A4%A; a' }, undefined],
    ['a language of nonsense', 'GET', '/', { 'accept-language': ';;q=,,*;q=9' }, undefined]
  ])('%s', async (_, method, path, headers, body) => {
    const origin = method === 'GET' ? {} : { origin: server.origin };
    const { status, text } = await send(method, path, { ...origin, ...headers }, body);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/node_modules|at .*\(.*:\d+:\d+\)/);
    expect((await send('GET', '/readyz')).status).toBe(200);
  });

  test('a body above the limit', async () => {
    const { status } = await send('POST', '/api/v1/scorecards', json, 'x'.repeat(2_100_000)).catch(
      () => ({ status: 413 })
    );
    expect(status).toBe(413);
    expect((await send('GET', '/readyz')).status).toBe(200);
  });
});

test('too many starts from one address are refused for a while, from another they are not', async () => {
  const own = server;
  server = await startServer({ START_LIMIT: '3', TRUST_PROXY: '1' });
  try {
    const start = (from: string) =>
      send('POST', '/?/start', { ...FORM, origin: server.origin, 'x-forwarded-for': from });
    // what stands left of the trusted proxy's word is the caller's own invention
    for (const made of ['1.1.1.1, 9.9.9.9', '2.2.2.2, 9.9.9.9', '9.9.9.9'])
      expect((await start(made)).status).toBe(303);
    const refused = await start('3.3.3.3, 9.9.9.9');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.text).toMatch(/Too many assessments/);
    expect((await start('8.8.8.8')).status).toBe(303);
  } finally {
    await server.stop();
    server = own;
  }
});

test('https gets HSTS and a secure cookie, and only its own origin may post', async () => {
  const own = server;
  server = await startServer({ ORIGIN: 'https://maturity.example' });
  try {
    const host = 'maturity.example';
    const posted = await send(
      'POST',
      '/locale',
      { ...FORM, host, origin: `https://${host}` },
      'locale=ru'
    );
    expect(posted.status).toBe(303);
    expect(String(posted.headers['set-cookie'])).toContain('Secure');
    expect(posted.headers['strict-transport-security']).toContain('max-age');
    const plain = await send(
      'POST',
      '/locale',
      { ...FORM, host, origin: `http://${host}` },
      'locale=ru'
    );
    expect(plain.status).toBe(403);
  } finally {
    await server.stop();
    server = own;
  }
});
