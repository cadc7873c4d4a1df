/** The middle of an agency's clients, from how many of them have which figure. */
import { FEWEST_PEERS } from './benchmark.ts';

/** How many clients have a figure. */
export interface Tally {
  readonly value: number;
  readonly n: number;
}

/** Null under the benchmark's floor: of fewer than five clients a middle says nothing. */
export function medianOf(tallies: readonly Tally[]): { n: number; median: number } | null {
  const n = tallies.reduce((sum, tally) => sum + tally.n, 0);
  if (n < FEWEST_PEERS) return null;
  const inOrder = tallies.toSorted((a, b) => a.value - b.value);
  const at = (place: number) => {
    let passed = 0;
    for (const { value, n } of inOrder) {
      passed += n;
      if (place < passed) return value;
    }
    throw new RangeError('There is no such place');
  };
  return { n, median: (at((n - 1) >> 1) + at(n >> 1)) / 2 };
}
