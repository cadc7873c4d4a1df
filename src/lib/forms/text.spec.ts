import { expect, test } from 'vitest';
import { line, paragraphs } from './text.ts';

test.each([
  ['  two \t words\r\n here ', 'two words here'],
  ['и\u0306', 'й'],
  ['gpj.\u202Efdp', 'gpj.fdp'],
  ['\u2066a\u2069\u0007\u001b[31m\u0085\uFFFE', 'a[31m'],
  ['👩‍👩‍👧 сло\u200bво', '👩‍👩‍👧 сло\u200bво']
])('a line keeps of %j what can be seen', (typed, kept) => {
  expect(line(40).parse(typed)).toBe(kept);
});

test('paragraphs keep their breaks, and nothing that turns the text round', () => {
  expect(paragraphs(40).parse('one\r\n\r\ntwo\u202E\rthree\u0000\u0008 ')).toBe(
    'one\n\ntwo\nthree'
  );
});
