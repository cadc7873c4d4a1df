import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reworded } from './rewording.ts';

test('keeps the words that stand in both, what is gone before what has come', () => {
  expect(reworded('Plans are made once a year', 'Plans are made every quarter')).toEqual([
    { kind: 'kept', text: 'Plans are made' },
    { kind: 'gone', text: 'once a year' },
    { kind: 'new', text: 'every quarter' }
  ]);
});

test('without what is new it reads as before, without what is gone as now', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(words, words, (was, now) => {
      const pieces = reworded(was.join(' '), now.join(' '));
      const without = (kind: string) =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map(({ text }) => text)
          .join(' ');
      expect([without('new'), without('gone')]).toEqual([was.join(' '), now.join(' ')]);
    })
  );
});
