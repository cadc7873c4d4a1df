import { describe, expect, test } from 'vitest';
import { documentOf } from '#lib/domain/model/document.ts';
import { MODEL } from '#lib/domain/model/index.ts';
import { decode, MOST_BYTES, read } from './read.ts';

const json = JSON.stringify(documentOf(MODEL));
const bytes = (text: string) => new TextEncoder().encode(text);

test('the export is read back, with a byte order mark and in UTF-16 too', () => {
  expect(read(json, 'en')).toEqual({ directions: MODEL.directions });
  expect(read(`\uFEFF${json}`, 'en')).toEqual({ directions: MODEL.directions });
  const utf16 = Buffer.from(`\uFEFF${json}`, 'utf-16le');
  expect(decode(utf16)).toEqual({ text: json });
});

describe('refused as a whole', () => {
  test.each([
    ['nothing', ' \n', { code: 'empty' }],
    ['too much', ' '.repeat(MOST_BYTES) + json, { code: 'tooLarge' }],
    ['what breaks off', '{"format":\n "x",', { code: 'notJson', line: 2 }],
    [
      'a word astray',
      `${' \n'.repeat(20)}{"format": yes, ${json.slice(1)}`,
      { code: 'notJson', line: 21 }
    ],
    ['no JSON at all', 'yes', { code: 'notJson', line: null }]
  ])('%s', (_, text, problem) => {
    expect(read(text, 'en')).toEqual({ problem });
  });

  test('a file that is no text', () => {
    expect(decode(new Uint8Array([0xc3, 0x28, 0xff]))).toEqual({ problem: { code: 'notText' } });
    expect(decode(bytes('é'.repeat(MOST_BYTES)))).toEqual({ problem: { code: 'tooLarge' } });
  });
});

test.each([
  ['deep nesting', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['a prototype', json.replace('"directions":', '"__proto__":{"x":1},"directions":')],
  ['half a character', json.replace('"format":"', '"format":"\\ud800')],
  ['a figure beyond all', json.replace('"weeks":[', '"weeks":[1e309,')],
  ['a list without end', json.replace('"actions":[', `"actions":[${'"x",'.repeat(2000)}`)],
  ['no object', '[]'],
  ['nothing at all', 'null']
])('hostile: %s is refused with a path', (_, text) => {
  expect(read(text, 'ru')).toEqual({
    issues: expect.arrayContaining([
      { path: expect.any(String) as string, message: expect.stringMatching(/[а-яё]/) as string }
    ]) as unknown
  });
  expect(({} as { x?: number }).x).toBeUndefined();
});
