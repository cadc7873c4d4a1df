import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benchmark, placeAmong } from './benchmark.ts';
import { benchmarkWithout, placeOn, stepOf, stepsOf, summarise } from './benchmark-summary.ts';
import { fraction } from './fraction.ts';

/** Many of one hundredth of a level, and some the same. */
const aScore = fc
  .oneof(fc.integer({ min: 2800, max: 2850 }), fc.integer({ min: 2800, max: 14_000 }))
  .map((parts) => fraction(parts, 2800));
const entries = fc
  .array(fc.record({ score: aScore, workspace: fc.constantFrom(...'aaaabcdefgh') }), {
    minLength: 6,
    maxLength: 40
  })
  .map((list) => list.map((entry, n) => ({ ...entry, company: `${n}` })));

test('what is kept of a cut gives the benchmark of all its companies, whoever looks', () => {
  const reader = fc.option(fc.nat());
  fc.assert(
    fc.property(entries, reader, fc.option(aScore), (entries, nth, own) => {
      const left = nth === null ? null : (entries[nth % entries.length] ?? null);
      const steps = stepsOf(entries);
      const step = own && steps.findLast(({ step }) => step <= stepOf(own));
      const placed = own && { own, place: placeOn(step ?? null, own) };
      expect(benchmarkWithout(summarise(entries), left, placed)).toEqual(
        benchmark(
          entries.filter((entry) => entry !== left),
          own
        )
      );
    })
  );
});

test('the steps hold every score, however finely they differ', () => {
  fc.assert(
    fc.property(entries, aScore, (entries, own) => {
      const step = stepsOf(entries).findLast(({ step }) => step <= stepOf(own)) ?? null;
      expect(placeOn(step, own)).toEqual(
        placeAmong(
          entries.map(({ score }) => score),
          own
        )
      );
    })
  );
});
