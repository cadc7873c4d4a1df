/** What a company's place among others comes to, for a heading. */
import { compare, fraction, type Fraction } from './fraction.ts';
import { DIRECTION_IDS, type DirectionId } from './model/types.ts';

/** The smallest step of a quick answer: less is too little to be named. */
const CLEAR = fraction(1, 2);
const CLEARLY_LESS = fraction(-1, 2);

export interface BenchmarkFinding {
  /** Farthest above the others' median, by half a level at least; empty where nothing is. */
  readonly ahead: readonly DirectionId[];
  /** Farthest below it. */
  readonly behind: readonly DirectionId[];
}

/** From the differences to the others' medians; null where no direction can be compared. */
export function benchmarkFinding(
  differences: Readonly<Record<DirectionId, Fraction | null>>
): BenchmarkFinding | null {
  const known = DIRECTION_IDS.flatMap((id) => {
    const difference = differences[id];
    return difference ? [{ id, difference }] : [];
  }).toSorted((a, b) => compare(b.difference, a.difference));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return null;
  const same = ({ difference }: { difference: Fraction }) =>
    known.filter((other) => compare(other.difference, difference) === 0).map(({ id }) => id);
  return {
    ahead: compare(first.difference, CLEAR) >= 0 ? same(first) : [],
    behind: compare(last.difference, CLEARLY_LESS) <= 0 ? same(last) : []
  };
}
