import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aScore } from '#tests/support/arbitraries.ts';
import { ownClientsBenchmark, type Count } from './benchmark-counts.ts';
import { benchmark } from './benchmark.ts';
import { fraction, toText } from './fraction.ts';

test('counted scores give the benchmark of all clients', () => {
  const scores = fc.array(aScore, { maxLength: 30 });
  fc.assert(
    fc.property(scores, fc.option(aScore), (scores, own) => {
      const counts = [...Map.groupBy(scores, toText).values()].map(
        ([score = fraction(1), ...more]): Count => ({ score, count: 1 + more.length })
      );
      const peers = scores.map((score) => ({ workspace: 'agency', score }));
      expect(ownClientsBenchmark(counts, own)).toEqual(benchmark(peers, own, { ownClients: true }));
    })
  );
});
