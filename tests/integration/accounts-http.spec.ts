import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PASSWORD } from '#tests/support/accounts.ts';
import { sendTo } from '#tests/support/raw-http.ts';
import { setUpCode, startServer, type RunningServer } from '#tests/support/server.ts';

const OWNER = { name: 'Vera Orlova', email: 'vera@example.org', password: PASSWORD };

/** Posts a form as a browser does, from the server's own origin. */
function post(
  server: RunningServer,
  path: string,
  fields: Record<string, string>,
  { origin = server.origin, host = new URL(origin).host, cookie = '', from = '203.0.113.7' } = {}
) {
  const headers = {
    ...{ 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', origin },
    ...{ host, 'x-forwarded-for': from, ...(cookie && { cookie }) }
  };
  return sendTo(server, 'POST', path, headers, new URLSearchParams(fields).toString());
}

async function setUp(server: RunningServer, origin = server.origin) {
  const workspace = { kind: 'agency', workspace: 'North Star', timeZone: 'Europe/Moscow' };
  const fields = { code: await setUpCode(server), ...OWNER, ...workspace };
  return post(server, '/set-up', fields, { origin });
}

const cookieOf = ({ headers }: Awaited<ReturnType<typeof setUp>>) =>
  headers['set-cookie']?.find((cookie) => cookie.includes('session=')) ?? '';

describe('on plain http', () => {
  let server: RunningServer;
  let cookie: string;
  beforeAll(async () => {
    server = await startServer({ TRUST_PROXY: '1' });
    const made = await setUp(server);
    expect(made.status).toBe(303);
    cookie = cookieOf(made).split(';')[0] ?? '';
  });
  afterAll(() => server.stop());

  const credentials = { email: OWNER.email, password: PASSWORD };

  test('the session’s cookie is out of reach for scripts and other sites', async () => {
    const entered = await post(server, '/sign-in', credentials);
    expect(cookieOf(entered)).toMatch(/^session=\w+; /);
    expect(cookieOf(entered)).toContain('HttpOnly');
    expect(cookieOf(entered)).toContain('SameSite=Lax');
    expect(cookieOf(entered)).toContain('Path=/');
    expect(cookieOf(entered)).not.toContain('Secure');
  });

  test('signing in again changes the id and ends the former session', async () => {
    const entered = await post(server, '/sign-in', credentials);
    const first = cookieOf(entered).split(';')[0] ?? '';
    const again = await post(server, '/sign-in', credentials, { cookie: first });
    expect(cookieOf(again).split(';')[0]).not.toBe(first);
    const asked = await sendTo(server, 'GET', '/account', { cookie: first });
    expect(asked.headers.location).toBe('/sign-in?next=%2Faccount');
  });

  test.each([
    ['//evil.example', '/w/'],
    ['/\\evil.example', '/w/'],
    ['https://evil.example', '/w/'],
    ['/account?x=1', '/account?x=1']
  ])('after signing in, next=%s leads to %s', async (next, where) => {
    const path = `/sign-in?next=${encodeURIComponent(next)}`;
    const entered = await post(server, path, credentials);
    expect(entered.headers.location?.startsWith(where), entered.headers.location).toBe(true);
  });

  test('no other site signs anybody in or out', async () => {
    const foreign = { cookie, origin: 'https://evil.example', host: new URL(server.origin).host };
    for (const path of ['/sign-in', '/sign-out', '/account?/endOthers'])
      expect((await post(server, path, credentials, foreign)).status, path).toBe(403);
    expect((await sendTo(server, 'GET', '/account', { cookie })).status).toBe(200);
  });

  test('reading signs nobody out, and the page of the first start is closed', async () => {
    expect((await sendTo(server, 'GET', '/sign-out', { cookie })).status).toBe(405);
    expect((await sendTo(server, 'GET', '/set-up')).headers.location).toBe('/sign-in');
    const late = await setUp(server);
    expect(late.headers.location).toBe('/sign-in');
    expect(cookieOf(late)).toBe('');
  });

  test('a known and an unknown address get the same answer', async () => {
    const answers = [];
    for (const email of [OWNER.email, 'nobody@example.org']) {
      const { status, text } = await post(server, '/sign-in', { email, password: 'not it' });
      answers.push([status, text.replaceAll(email, '')]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.[0]).toBe(400);
  });

  test('too many wrong tries are refused with a time to come back; nothing typed is sent back', async () => {
    const wrong = { email: OWNER.email, password: 'my other password' };
    const from = '198.51.100.9';
    for (let n = 0; n < 10; n++) await post(server, '/sign-in', wrong, { from });
    const refused = await post(server, '/sign-in', wrong, { from });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.text).toContain('Too many attempts');
    expect(refused.text).toContain(OWNER.email);
    expect(refused.text).not.toContain(wrong.password);
    expect((await post(server, '/sign-in', credentials)).status).toBe(303);
  });
});

test('on https the cookie is bound to this host', async () => {
  const origin = 'https://maturity.example';
  const server = await startServer({ ORIGIN: origin });
  try {
    const made = await setUp(server, origin);
    expect(cookieOf(made)).toMatch(/^__Host-session=\w+; /);
    for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/'])
      expect(cookieOf(made)).toContain(attribute);
    expect(cookieOf(made)).not.toContain('Domain');
  } finally {
    await server.stop();
  }
});
