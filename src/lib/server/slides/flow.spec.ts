import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heightOfRow, paginate, type FlowRow } from './flow.ts';
import { lines } from './look.ts';

const WIDTHS = [120, 400];
const ROOM = { first: 260, rest: 360 };

const row = (name: string, text: string): FlowRow => ({
  cells: [
    { lines: lines(name, { size: 14, bold: true }) },
    { lines: lines(text, { size: 12, hang: 16 }) }
  ],
  rule: 'hair'
});

/** From nothing to what fills several slides: words of every script, one very long one among them. */
const text = fc
  .tuple(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.nat(900), fc.nat(2000))
  .map(([word, times, letters]) => `${'x'.repeat(letters)} ${`${word} `.repeat(times)}`);
const texts = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), text), { maxLength: 6 });

const lettersOf = (rows: readonly FlowRow[], column: number): string =>
  rows
    .flatMap(({ cells }) => cells[column]?.lines ?? [])
    .flatMap(({ runs }) => runs.map(({ text }) => text))
    .join('');

test('rows that flow over slides lose no letter, keep their order and fit', () => {
  fc.assert(
    fc.property(texts, (given) => {
      const rows = given.map(([name, text]) => row(name, text));
      const pages = paginate(rows, WIDTHS, ROOM);
      for (const column of [0, 1])
        expect(lettersOf(pages.flat(), column)).toBe(lettersOf(rows, column));
      for (const [n, page] of pages.entries()) {
        const height = page.reduce((sum, one) => sum + heightOfRow(one, WIDTHS), 0);
        expect(height).toBeLessThanOrEqual(n === 0 ? ROOM.first : ROOM.rest);
      }
    })
  );
});

test('a row that fits on a slide is not parted', () => {
  const short = Array.from({ length: 30 }, (_, n) => row(`Row ${n}`, 'word '.repeat(60)));
  const pages = paginate(short, WIDTHS, ROOM);
  expect(pages.flat()).toEqual(short);
  expect(pages.length).toBeGreaterThan(3);
});
