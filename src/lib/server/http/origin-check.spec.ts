import { expect, test } from 'vitest';
import { isCrossSite } from './origin-check.ts';

const OWN = 'https://maturity.example';
const refused = (method: string, headers: Record<string, string>) =>
  isCrossSite({ method, headers: new Headers(headers) }, OWN);

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const JSON_BODY = { 'content-type': 'application/json; charset=utf-8' };

test('reading is never refused', () => {
  expect(refused('GET', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).toBe(
    false
  );
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s from our own page passes', (method) => {
  expect(refused(method, { ...FORM, origin: OWN, 'sec-fetch-site': 'same-origin' })).toBe(false);
  expect(refused(method, { ...JSON_BODY, origin: OWN })).toBe(false);
});

test.each([
  ['a foreign origin', { ...FORM, origin: 'https://evil.example' }],
  ['a foreign origin with JSON', { ...JSON_BODY, origin: 'https://evil.example' }],
  ['the opaque origin of a sandbox', { ...FORM, origin: 'null' }],
  ['our name under another scheme', { ...FORM, origin: 'http://maturity.example' }],
  ['a cross-site fetch', { ...JSON_BODY, 'sec-fetch-site': 'cross-site' }],
  ['a sibling subdomain', { ...JSON_BODY, 'sec-fetch-site': 'same-site' }],
  [
    'a cross-site fetch that claims our origin',
    { ...FORM, origin: OWN, 'sec-fetch-site': 'cross-site' }
  ],
  ['a form that names no origin', FORM],
  ['an empty POST that names no origin', {}],
  ['JSON that brings a cookie and names no origin', { ...JSON_BODY, cookie: 'locale=ru' }],
  ['JSON by another name', { 'content-type': 'text/plain' }]
])('%s is refused', (_, headers) => {
  expect(refused('POST', headers as Record<string, string>)).toBe(true);
});

test('a script without a cookie may send JSON, and with a key whatever it calls it', () => {
  expect(refused('PUT', JSON_BODY)).toBe(false);
  const key = { authorization: 'Bearer hpt_1' };
  expect(refused('POST', { ...FORM, ...key })).toBe(false);
  expect(refused('POST', { ...FORM, ...key, cookie: 'session=1' })).toBe(true);
  expect(refused('POST', { ...FORM, ...key, origin: 'https://evil.example' })).toBe(true);
});
