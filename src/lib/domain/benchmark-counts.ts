/** A benchmark of scores that are counted and not listed: its cost does not grow with the peers. */
import { benchmarkOf, type Benchmark, type Place } from './benchmark.ts';
import { compare, fraction, type Fraction } from './fraction.ts';

/** How many companies have a score. */
export interface Count {
  readonly score: Fraction;
  readonly count: number;
}

/** An agency's private benchmark of its other clients, counted by their scores in any order. */
export function ownClientsBenchmark(counts: readonly Count[], own: Fraction | null): Benchmark {
  const sorted = counts.toSorted((a, b) => compare(a.score, b.score));
  return benchmarkOf({
    n: countedIn(sorted, () => true),
    // all of them are the agency's
    most: 0,
    valueAt: (n) => scoreAt(sorted, n),
    place: own && placeIn(sorted, own)
  });
}

/** The n-th score in the order, the least being 0. */
function scoreAt(sorted: readonly Count[], n: number): Fraction {
  let passed = 0;
  const found = sorted.find(({ count }) => (passed += count) > n);
  return found?.score ?? fraction(0);
}

/** Where a score stands among those that are counted. */
export const placeIn = (counts: readonly Count[], own: Fraction): Place => ({
  below: countedIn(counts, (score) => compare(score, own) < 0),
  equal: countedIn(counts, (score) => compare(score, own) === 0)
});

const countedIn = (counts: readonly Count[], matches: (score: Fraction) => boolean): number =>
  counts.filter(({ score }) => matches(score)).reduce((total, { count }) => total + count, 0);
