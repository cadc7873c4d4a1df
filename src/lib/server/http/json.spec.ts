import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { receive } from './json.ts';

const LIMIT = 1000;
const schema = z.strictObject({ name: z.string().min(1).max(20), size: z.int().optional() });

const request = (body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request('http://localhost/', {
    method: 'POST',
    body,
    headers,
    duplex: 'half'
  } as RequestInit);

async function send(body: BodyInit | null, headers?: Record<string, string>) {
  const received = await receive(request(body, headers), schema, LIMIT);
  if (received.ok) return { status: 200, data: received.data };
  const { error } = (await received.response.json()) as { error: Record<string, unknown> };
  return { status: received.response.status, ...error };
}

/** A body of unknown length, in parts. */
const stream = (...parts: Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = parts.shift();
      if (part) controller.enqueue(part);
      else controller.close();
    }
  });
const bytes = (text: string) => new TextEncoder().encode(text);

describe('a JSON body', () => {
  it('is read whatever its content type says', async () => {
    expect(await send('{"name":"Ёж"}')).toEqual({ status: 200, data: { name: 'Ёж' } });
  });

  it('is read across the seam of two parts, in the middle of a letter too', async () => {
    const whole = bytes('{"name":"Ёж"}');
    expect(await send(stream(whole.slice(0, 10), whole.slice(10)))).toMatchObject({ status: 200 });
  });

  it.for([
    ['nothing', null],
    ['no text', ''],
    ['prose', 'hello'],
    ['trailing garbage', '{"name":"a"}}'],
    ['a bare NaN', '{"size":NaN}'],
    ['bytes that are not UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    ['half a letter at the end', new Uint8Array([0x22, 0xd0])],
    ['gzip', new Uint8Array([0x1f, 0x8b, 0x08, 0x00])]
  ] satisfies [string, BodyInit | null][])('of %s is refused as not JSON', async ([, body]) => {
    expect(await send(body)).toMatchObject({ status: 400, code: 'notJson' });
  });

  it('is refused by its announced length, before any of it is read', async () => {
    const unread = request(stream(bytes('{}')), { 'content-length': String(LIMIT + 1) });
    const received = await receive(unread, schema, LIMIT);
    expect(received).toMatchObject({ ok: false, response: { status: 413 } });
    expect(unread.bodyUsed).toBe(false);
  });

  it('is refused by its true length when none was announced', async () => {
    const part = new Uint8Array(LIMIT / 2 + 1).fill(0x20);
    expect(await send(stream(part, part))).toMatchObject({ status: 413, code: 'tooLarge' });
  });

  it('may be exactly as large as allowed', async () => {
    const body = '{"name":"a"}'.padEnd(LIMIT, ' ');
    expect(await send(body)).toMatchObject({ status: 200 });
    expect(await send(`${body} `)).toMatchObject({ status: 413 });
  });

  it('that breaks off is refused, not thrown', async () => {
    const broken = new ReadableStream({ start: (c) => c.error(new Error('aborted')) });
    expect(await send(broken)).toMatchObject({ status: 400 });
  });

  it("keeps the server's own limit a 413", async () => {
    const limited = Object.assign(new Error('Payload Too Large'), { status: 413 });
    const broken = new ReadableStream({ start: (c) => c.error(limited) });
    expect(await send(broken)).toMatchObject({ status: 413 });
  });
});

describe('a value that is JSON but dangerous', () => {
  it.for([
    ['__proto__', '{"__proto__":{"admin":true}}', '__proto__'],
    ['__proto__ within', '{"name":{"__proto__":1}}', 'name.__proto__'],
    ['half a surrogate pair', '{"name":"\\ud800"}', 'name'],
    ['half a surrogate pair in a name', '{"\\ud800":1}', ''],
    ['NUL', '{"name":"a\\u0000b"}', 'name'],
    ['a number beyond all numbers', '{"size":1e309}', 'size'],
    ['too many fields', `{"size":[${Array(1001).fill('1').join()}]}`, undefined],
    ['depth', `{"name":${'['.repeat(100)}${']'.repeat(100)}}`, undefined]
  ] as const)('is refused: %s', async ([, body, path]) => {
    const received = await receive(request(body), z.any(), 5000);
    if (received.ok) throw new Error('It was let through.');
    expect(received.response.status).toBe(422);
    const { error } = await received.response.json();
    expect(error.issues).toHaveLength(1);
    if (path !== undefined) expect(error.issues[0].path).toBe(path);
  });

  it('pollutes no prototype', () => {
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });

  it('is let through at the depth that is allowed', async () => {
    const body = '['.repeat(64) + ']'.repeat(64);
    expect(await receive(request(body), z.any(), LIMIT)).toMatchObject({ ok: true });
  });
});

describe('a refusal', () => {
  it('names each fault with its path', async () => {
    expect(await send('{"size":1.5,"colour":"red"}')).toEqual({
      status: 422,
      code: 'invalid',
      message: 'Some values cannot be accepted: see the list of issues.',
      issues: [
        { path: 'name', message: 'This is required.' },
        { path: 'size', message: 'This must be a whole number.' },
        { path: 'colour', message: 'There is no such field here.' }
      ]
    });
  });

  it('speaks the language of Accept-Language', async () => {
    const refused = await send('{"name":""}', { 'accept-language': 'ru-RU,en;q=0.5' });
    expect(refused).toMatchObject({
      issues: [{ path: 'name', message: expect.stringMatching(/^Поле не/) }]
    });
  });

  it('is not kept by caches', async () => {
    const received = await receive(request('x'), schema, LIMIT);
    if (received.ok) throw new Error('It was let through.');
    expect(received.response.headers.get('cache-control')).toBe('no-store');
    expect(received.response.headers.get('vary')).toBe('Accept-Language');
  });
});
