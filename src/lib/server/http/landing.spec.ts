import { expect, test } from 'vitest';
import { ownPath } from './landing.ts';

const here = new URL('https://maturity.example/sign-in');

test.each([
  ['/w/1?sort=name', '/w/1?sort=name'],
  ['/', '/'],
  ['/a/../account', '/account'],
  ['//evil.example', null],
  ['/\\evil.example', null],
  ['/\t/evil.example', null],
  ['/.//evil.example', null],
  ['https://evil.example', null],
  ['javascript:alert(1)', null],
  ['account', null],
  ['', null],
  [null, null]
])('%j leads to %j', (next, path) => {
  expect(ownPath(next, here)).toBe(path);
});
