import { error } from '@sveltejs/kit';
import { expect, it } from 'vitest';
import { refuseInJson } from './json-refusals.ts';

const ROUTE = '/(respond)/a/[token=token]/answers';
const ADDRESS = '/a/AAAAAAAAAAAAAAAAAAAAAA/answers';

interface Around {
  path?: string;
  route?: string | null;
  locale?: 'en' | 'ru';
}

/** What a caller gets when everything behind this handle answers so. */
async function around(resolve: () => Response, options: Around = {}) {
  const { path = ADDRESS, route = ROUTE, locale = 'en' } = options;
  const event = {
    url: new URL(path, 'http://localhost'),
    route: { id: route },
    locals: { locale, requestId: 'request-1' }
  };
  const response = await refuseInJson({ event, resolve } as never);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const page = (status: number, headers?: HeadersInit) => () =>
  new Response('<h1>Error</h1>', { status, headers });

it('turns a busy database into JSON that says when to come back', async () => {
  const { status, headers, text } = await around(page(503, { 'retry-after': '2' }));
  expect(status).toBe(503);
  expect(headers.get('retry-after')).toBe('2');
  expect(JSON.parse(text)).toMatchObject({ error: { code: 'unavailable' } });
});

it("names a fault of ours by the request's id and says nothing else of it", async () => {
  const { status, text } = await around(page(500));
  expect(status).toBe(500);
  expect(JSON.parse(text)).toEqual({
    error: {
      code: 'fault',
      message: 'Something went wrong on our side. The log has it as request-1.'
    }
  });
});

it('turns what is thrown before the route into JSON, in the language of the request', async () => {
  const { status, text } = await around(() => error(403, 'crossSite'), { locale: 'ru' });
  expect(status).toBe(403);
  expect(text).toMatch(/"crossSite".*сайта/);
});

it('leaves what a route refuses as it is', async () => {
  for (const status of [404, 409, 410, 413, 422])
    expect(await around(page(status))).toMatchObject({ status, text: '<h1>Error</h1>' });
});

it('leaves pages alone', async () => {
  const path = '/a/AAAAAAAAAAAAAAAAAAAAAA/review';
  expect(await around(page(500), { path })).toMatchObject({ text: '<h1>Error</h1>' });
});

it('throws on what is no refusal', async () => {
  const broken = () => {
    throw new TypeError('a fault');
  };
  await expect(around(broken)).rejects.toThrow(TypeError);
});
