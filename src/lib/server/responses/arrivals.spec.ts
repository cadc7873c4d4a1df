import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrive, hasArrived, missingUpTo, NOTHING_ARRIVED, type Arrivals } from './arrivals.ts';

test('knows exactly the numbers that have come, in whatever order', () => {
  const numbers = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 80 });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 0, max: 80 }), (coming, last) => {
      let arrivals: Arrivals = NOTHING_ARRIVED;
      for (const seq of coming) arrivals = arrive(arrivals, seq) ?? arrivals;
      const came = new Set(coming);
      const all = Array.from({ length: last }, (_, n) => n + 1);
      expect(all.filter((seq) => hasArrived(arrivals, seq))).toEqual(
        all.filter((n) => came.has(n))
      );
      expect(missingUpTo(arrivals, last, 100)).toEqual(all.filter((n) => !came.has(n)));
      expect(arrivals.highest).toBe(Math.max(0, ...coming));
    })
  );
});

test('saves without gaps take no room', () => {
  let arrivals: Arrivals = NOTHING_ARRIVED;
  for (let seq = 1; seq <= 5000; seq++) arrivals = arrive(arrivals, seq) ?? arrivals;
  expect(arrivals).toEqual({ highest: 5000, missing: [] });
});

test('refuses a number too far ahead, and more gaps than anybody honest leaves', () => {
  expect(arrive({ highest: 7, missing: [] }, 1008)).toBeNull();
  expect(arrive({ highest: 7, missing: [] }, 1007)?.highest).toBe(1007);
  let arrivals: Arrivals = NOTHING_ARRIVED;
  for (let seq = 2; seq <= 5000; seq += 2) arrivals = arrive(arrivals, seq) ?? arrivals;
  expect(arrivals.missing).toHaveLength(1000);
});

test('names no more of the missing than asked for, however many there are', () => {
  expect(missingUpTo(NOTHING_ARRIVED, 2_000_000_000, 3)).toEqual([1, 2, 3]);
});
