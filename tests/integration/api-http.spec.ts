/** What of the API only the built server shows: encodings, caches, real bodies, refusals around routes. */
import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quickly, type Refusal } from '#tests/support/api.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const at = (path: string, init?: RequestInit) => fetch(server.origin + path, init);

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  at('/api/v1/scorecards', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    duplex: 'half'
  } as RequestInit);

async function refusal(response: Response | Promise<Response>) {
  const { status, headers, body } = await Promise.resolve(response).then(async (r) => ({
    status: r.status,
    headers: r.headers,
    body: (await r.json()) as Refusal
  }));
  return { status, headers, ...body.error };
}

/** A request that `fetch` refuses to send. */
const raw = (options: http.RequestOptions, body: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    http
      .request(server.origin, options, (response) => {
        response.resume().on('end', () => resolve(response.statusCode));
      })
      .on('error', reject)
      .end(body);
  });

it('lives and is ready', async () => {
  for (const path of ['/healthz', '/readyz']) {
    const response = await at(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  }
});

describe.each(['/api/v1/model', '/api/v1/openapi.json'])('%s', (path) => {
  it.for(['br', 'gzip', 'identity'])('is sent in %s with a tag of its own', async (encoding) => {
    const response = await at(path, { headers: { 'accept-encoding': encoding } });
    expect(response.headers.get('content-encoding') ?? 'identity').toBe(encoding);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('etag')).toContain(encoding);
    expect(await response.json()).toBeTypeOf('object');
  });

  it('is told unchanged by its tag, whatever the encoding', async () => {
    for (const encoding of ['br', 'identity']) {
      const headers = { 'accept-encoding': encoding };
      const tag = (await at(path, { headers })).headers.get('etag')!;
      const again = await at(path, { headers: { ...headers, 'if-none-match': tag } });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
    }
  });

  it('answers HEAD', async () => {
    expect((await at(path, { method: 'HEAD' })).status).toBe(200);
  });
});

describe('a scorecard', () => {
  it('is computed', async () => {
    const response = await post(JSON.stringify(quickly(2, 2.5, 1.5, 2, 1, 2.5, 3)));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ index: { value: 29 / 14 } });
  });

  it('is refused above 2 MB with an answer that arrives, whether the length is told or not', async () => {
    const large = new Uint8Array(4 * 1024 * 1024).fill(0x20);
    expect(await refusal(post(large))).toMatchObject({ status: 413, code: 'tooLarge' });
    const untold = new Blob([large]).stream();
    expect(await refusal(post(untold))).toMatchObject({ status: 413, code: 'tooLarge' });
  });

  it('is computed from a body just below 2 MB', async () => {
    const body = JSON.stringify(quickly(3)).padEnd(2 * 1024 * 1024, ' ');
    expect((await post(body)).status).toBe(200);
    expect((await post(`${body} `)).status).toBe(413);
  });

  it('is refused in the language of Accept-Language', async () => {
    const refused = await refusal(post('{', { 'accept-language': 'ru' }));
    expect(refused).toMatchObject({ status: 400, code: 'notJson' });
    expect(refused.message).toMatch(/[а-я]/);
  });

  it('is not computed from what pretends to be compressed', async () => {
    expect((await post('not gzip at all', { 'content-encoding': 'gzip' })).status).toBe(400);
  });

  it('is not computed for another site', async () => {
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' }
    ];
    for (const headers of foreign)
      expect(await refusal(post('{}', headers))).toMatchObject({
        status: 403,
        code: 'crossSite'
      });
  });
});

describe('around the routes', () => {
  it('an unknown address is refused in JSON', async () => {
    const refused = await refusal(at('/api/v1/nothing', { headers: { accept: 'text/html' } }));
    expect(refused).toMatchObject({ status: 404, code: 'unknown' });
  });

  it('a method that is not there is refused with those that are', async () => {
    const refused = await refusal(
      at('/api/v1/model', { method: 'DELETE', headers: { 'content-type': 'application/json' } })
    );
    expect(refused).toMatchObject({ status: 405, code: 'methodNotAllowed' });
    expect(refused.headers.get('allow')).toBe('GET, HEAD');
  });

  it("a respondent's link that never was is refused in JSON", async () => {
    for (const token of ['short', 'A'.repeat(22)])
      expect(await refusal(at(`/a/${token}/answers`))).toMatchObject({ status: 404 });
  });

  it("a route's smaller limit is told too, although the body is still on its way", async () => {
    const refused = await refusal(
      at(`/a/${'A'.repeat(22)}/answers`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: new Blob([new Uint8Array(1024 * 1024)]).stream(),
        duplex: 'half'
      } as RequestInit)
    );
    expect(refused).toMatchObject({ status: 413, message: 'The body is larger than 256 kB.' });
  });

  it('what no client should send leaves the server up', async () => {
    const path = '/api/v1/model';
    expect(await raw({ path, headers: { 'content-length': 6 } }, 'a body')).toBe(200);
    const deep = '['.repeat(500_000);
    for (const body of [
      deep,
      deep + ']'.repeat(500_000),
      '"\\ud800"',
      '1e309',
      '{"__proto__":1}',
      '\0'
    ])
      expect((await post(body)).status).toBeLessThan(500);
    expect((await at('/healthz')).status).toBe(200);
  });
});
