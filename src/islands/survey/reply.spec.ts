import { expect, test } from 'vitest';
import type { Flight } from './outbox.ts';
import { msOf, replyOf } from './reply.ts';

const flight: Flight = { client: 'a', seq: 4, base: {}, answers: { need: { level: 2 } } };
const raw = (status: number, body: unknown, retryAfter: string | null = null) =>
  replyOf({ status, body, retryAfter }, flight);
const receipt = { saved: ['need'], stale: [], current: {}, versions: { need: 1 }, seq: 4 };

test('a receipt is believed when it is one, and when it has this save', () => {
  expect(raw(200, receipt)).toEqual({ kind: 'receipt', receipt });
  expect(raw(200, { ...receipt, seq: 3 }).kind).toBe('later');
});

test.each([
  ['no connection', 0, undefined],
  ['a captive portal that answers 200 with HTML', 200, undefined],
  ['a captive portal that answers 200 with JSON', 200, { status: 'login' }],
  ['a proxy that says 404 in HTML', 404, undefined],
  ['a proxy that says 422 in its own JSON', 422, { detail: 'no' }],
  ['a server that restarts', 502, undefined]
])('%s: try again', (_, status, body) => {
  expect(raw(status, body)).toEqual({ kind: 'later', afterMs: 0 });
});

test('429 and 503 say when', () => {
  expect(raw(429, { error: { code: 'tooMany' } }, '7')).toEqual({ kind: 'later', afterMs: 7000 });
  expect(raw(503, undefined, '2')).toEqual({ kind: 'later', afterMs: 2000 });
});

test('our own 404, 410 and 409 end it', () => {
  const problem = (code: string) => ({ error: { code, message: 'm' } });
  expect(raw(404, problem('unknown'))).toEqual({ kind: 'over', submitted: false });
  expect(raw(410, problem('closed'))).toEqual({ kind: 'over', submitted: false });
  expect(raw(409, problem('submitted'))).toEqual({ kind: 'over', submitted: true });
});

test('422 names the directions that are refused, with the words for the first', () => {
  const issues = [
    { path: 'answers.need.criteria.need.2.b', message: 'Say why it does not apply.' }
  ];
  expect(raw(422, { error: { code: 'invalid', message: 'm', issues } })).toEqual({
    kind: 'refused',
    directions: ['need'],
    message: 'Say why it does not apply.'
  });
});

test('Retry-After in seconds, as a date, or nonsense', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  expect(msOf('3', now)).toBe(3000);
  expect(msOf('Sun, 22 Nov 2026 12:00:30 GMT', now)).toBe(30_000);
  expect([msOf('soon', now), msOf('-1', now), msOf(null, now)]).toEqual([0, 0, 0]);
});
