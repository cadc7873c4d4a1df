import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitter } from './split.ts';

/** The document put together again from what it was taken apart into, in stretches of this length. */
function together(text: string, length: number): unknown {
  const { take, end } = splitter();
  const pieces = [];
  for (let at = 0; at < text.length; at += length)
    pieces.push(...take(text.slice(at, at + length)));
  const rest = end();
  if (rest === null) return null;
  const document = JSON.parse(rest);
  for (const piece of pieces) {
    const { responses } = document.rounds[piece.round];
    expect(piece.n).toBe(responses.length);
    responses.push(JSON.parse(piece.text));
  }
  return document;
}

const text = fc.oneof(fc.string(), fc.constantFrom('"', '\\', '],', '{[', 'responses', 'é😀"'));
const round = fc.record({ a: fc.jsonValue(), responses: fc.array(fc.jsonValue()), [`b"`]: text });
const other = fc.record({ figures: fc.jsonValue(), rounds: fc.array(fc.jsonValue()) });

test('whatever a document says comes together again, wherever its stretches end', () => {
  fc.assert(
    fc.property(
      fc.record({
        before: fc.jsonValue(),
        responses: fc.array(text),
        rounds: fc.array(fc.oneof(round, other)),
        after: fc.record({ rounds: fc.array(round) })
      }),
      fc.integer({ min: 1, max: 50 }),
      fc.constantFrom(undefined, 2),
      (document, length, spaces) => {
        const said = JSON.stringify(document, null, spaces);
        expect(together(said, length)).toEqual(JSON.parse(said));
      }
    )
  );
});

test('keys may be written in any way', () => {
  const said = '{"r\\u006funds":[{"respon\\u0073es":[1, {"a":[2]} ]}]}';
  const { take, end } = splitter();
  expect(take(said)).toEqual([
    { round: 0, n: 0, text: '1' },
    { round: 0, n: 1, text: '{"a":[2]}' }
  ]);
  expect(JSON.parse(end() ?? '')).toEqual({ rounds: [{ responses: [] }] });
});

test('a broken list is no document', () => {
  for (const list of ['1,', ',1', '1,,2', ','])
    expect(together(`{"rounds":[{"responses":[${list}]}]}`, 7), list).toBeNull();
  for (const whole of [
    '{"rounds":[{"responses":[1',
    '{"a":"',
    ']',
    '{]',
    '{"rounds":[{"responses":[1}'
  ])
    expect(together(whole, 7), whole).toBeNull();
  const twice = '{"rounds":[{"responses":[1],"responses":[2]}]}';
  expect(together(twice, 7)).toBeNull();
  expect(together('{"rounds":[{"responses":[1]}],"rounds":[]}', 7)).toBeNull();
});

test.each([
  ['brackets in brackets', '['.repeat(2_000_000)],
  ['keys without end', `{${'"a":1,'.repeat(300_000)}`],
  ['colons after a key', `{"a"${':'.repeat(2_000_000)}`],
  ['rounds in rounds', `{"rounds":[${'{"responses":['.repeat(140_000)}`],
  ['commas between rounds', `{"rounds":[${','.repeat(2_000_000)}`]
])('goes once through %s', (_, text) => {
  const { take, end, held } = splitter();
  for (let at = 0; at < text.length; at += 65_536) take(text.slice(at, at + 65_536));
  expect(held()).toBeLessThanOrEqual(text.length);
  expect(end()).toBeNull();
});
