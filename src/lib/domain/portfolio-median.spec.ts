import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fraction, toNumber } from './fraction.ts';
import { medianOf } from './portfolio-median.ts';
import { isSome, median } from './statistics.ts';

test('is the median of all clients, and nothing below five of them', () => {
  const halves = fc.array(fc.integer({ min: 2, max: 10 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(halves, (drawn) => {
      const counts = Map.groupBy(drawn, (half) => half);
      const found = medianOf([...counts].map(([half, of]) => ({ value: half / 2, n: of.length })));
      const values = drawn.map((half) => fraction(half, 2));
      const all = isSome(values) && toNumber(median(values));
      expect(found).toEqual(drawn.length < 5 ? null : { n: drawn.length, median: all });
    })
  );
});
