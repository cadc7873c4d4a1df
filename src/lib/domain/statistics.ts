/** Order statistics, exact, and the agreement of a group. */
import {
  absolute,
  add,
  compare,
  divide,
  fraction,
  multiply,
  subtract,
  sum,
  toNumber,
  type Fraction
} from './fraction.ts';

/** At least one. */
export type Some<T> = readonly [T, ...T[]];

/**
 * The k-th quartile of at least one value (0 the least, 2 the median, 4 the greatest), by linear
 * interpolation between neighbours: R's type 7, Excel's QUARTILE.INC.
 */
export function quartile(values: Some<Fraction>, k: 0 | 1 | 2 | 3 | 4): Fraction {
  const sorted = values.toSorted(compare);
  return quartileOf(sorted.length, k, (n) => sorted[n] ?? values[0]);
}

/** The same of so many values, asking only for the one or two of them, in order, that decide it. */
export function quartileOf(
  count: number,
  k: 0 | 1 | 2 | 3 | 4,
  valueAt: (n: number) => Fraction
): Fraction {
  const position = (count - 1) * k;
  const lower = valueAt(Math.floor(position / 4));
  const upper = valueAt(Math.ceil(position / 4));
  return add(lower, multiply(subtract(upper, lower), fraction(position % 4, 4)));
}

/** The middle value; of an even number of values the mean of the two middle ones. */
export function median(values: Some<Fraction>): Fraction {
  return quartile(values, 2);
}

/** Whether there is a value at all, which the figures here ask for. */
export function isSome<T>(values: readonly T[]): values is Some<T> {
  return values.length > 0;
}

/**
 * Tastle and Wierman's consensus (2007) of scores from 1 to 5: 1 when all are equal, 0 when half
 * stand at each end. 1 + mean of log2(1 - |x - mean| / 4): a logarithm, hence the one figure here
 * in floating point.
 */
export function consensus(scores: Some<Fraction>): number {
  const mean = divide(sum(scores), fraction(scores.length));
  const terms = scores
    .toSorted(compare) // so that the order of respondents cannot change the last digit
    .map((score) => Math.log2(1 - toNumber(absolute(subtract(score, mean))) / 4));
  return 1 + terms.reduce((total, term) => total + term, 0) / scores.length;
}
