/** Round against round: what changed, and whether that is more than noise. */
import type { Mode } from './answers.ts';
import {
  absolute,
  add,
  compare as order,
  divide,
  fraction,
  larger,
  multiply,
  subtract,
  sum,
  toNumber,
  type Fraction
} from './fraction.ts';
import { FEWEST_FOR_INDEX, weightedMean, weightOf, type Weights } from './maturity-index.ts';
import { DIRECTION_IDS, type DirectionId } from './model/types.ts';
import type { Comparison, ComparisonMark, Delta } from './scorecard-types.ts';
import { FEWEST_SHOWN, type Scored, type Standing, type Standings } from './team.ts';

/** One side of a comparison. What is not known, or may not be, is left out and raises no mark. */
export interface Side {
  readonly mode: Mode;
  readonly standings: Standings;
  readonly respondents: number;
  /** Stable keys of the respondents, of a named assessment. */
  readonly people?: readonly string[];
  readonly weights?: Weights;
  readonly modelVersion?: string;
}

interface Pair {
  readonly direction: DirectionId;
  readonly before: Scored;
  readonly now: Scored;
}

/** One person's one judgement in quick mode: a smaller move is no change. */
const SMALLEST_CHANGE = fraction(1, 2);
const NOT_COMPARABLE: Delta = { delta: null, threshold: null, verdict: 'notComparable' };

/** Compares two assessments of one company under the current weights. */
export function compare(before: Side, now: Side, weights: Weights = {}): Comparison {
  const pairs = comparablePairs(before, now);
  return {
    directions: DIRECTION_IDS.map((id) => {
      const pair = pairs.find(({ direction }) => direction === id);
      return { id, ...(pair ? directionDelta(pair.before, pair.now) : NOT_COMPARABLE) };
    }),
    index: indexDelta(pairs, weights),
    marks: marks(before, now)
  };
}

/** now - before, a change when it reaches max(0.5, the mean of both interquartile ranges). */
export function directionDelta(before: Standing, now: Standing): Delta {
  if (before.status !== 'scored' || now.status !== 'scored') return NOT_COMPARABLE;
  const delta = subtract(now.score, before.score);
  const limit = threshold(before, now);
  return {
    delta: toNumber(delta),
    threshold: toNumber(limit),
    verdict: order(absolute(delta), limit) >= 0 ? 'change' : 'noise'
  };
}

/** What to know when reading a comparison; none of it hides a figure. */
export function marks(before: Side, now: Side): ComparisonMark[] {
  const versionsDiffer =
    before.modelVersion !== undefined &&
    now.modelVersion !== undefined &&
    before.modelVersion !== now.modelVersion;
  const found: [ComparisonMark, boolean][] = [
    ['fewRespondents', Math.min(before.respondents, now.respondents) < FEWEST_SHOWN],
    ['differentPeople', fewerThanHalfTheSame(before.people, now.people)],
    ['otherWeights', weightsDiffer(before.weights, now.weights)],
    ['otherModelVersion', versionsDiffer]
  ];
  return found.filter(([, holds]) => holds).map(([mark]) => mark);
}

/**
 * The index's move over the directions scored on both sides (at least five), against
 * sqrt(sum((w/sum(w) × threshold)²)): independent noise adds up in squares. Compared squared, so
 * that no root is taken before the verdict.
 */
function indexDelta(pairs: readonly Pair[], weights: Weights): Delta {
  const means = meansOf(pairs, weights);
  if (!means) return NOT_COMPARABLE;
  const delta = subtract(means.now, means.before);
  const limit = indexThresholdSquared(
    pairs.map(({ direction, before, now }) => ({ direction, threshold: threshold(before, now) })),
    weights
  );
  return {
    delta: toNumber(delta),
    threshold: Math.sqrt(toNumber(limit)),
    verdict: order(multiply(delta, delta), limit) >= 0 ? 'change' : 'noise'
  };
}

/** The index of each side over what both have a score of; null where they cannot be compared. */
export interface IndexPair {
  readonly before: number;
  readonly now: number;
  readonly directions: readonly DirectionId[];
}

/** The two figures whose difference is the comparison's. */
export function indexPair(before: Side, now: Side, weights: Weights = {}): IndexPair | null {
  const pairs = comparablePairs(before, now);
  const means = meansOf(pairs, weights);
  return (
    means && {
      before: toNumber(means.before),
      now: toNumber(means.now),
      directions: pairs.map(({ direction }) => direction)
    }
  );
}

function meansOf(pairs: readonly Pair[], weights: Weights) {
  if (pairs.length < FEWEST_FOR_INDEX) return null;
  const mean = (side: 'before' | 'now') =>
    weightedMean(
      pairs.map((pair) => ({ direction: pair.direction, value: pair[side].score })),
      weights
    );
  return { before: mean('before'), now: mean('now') };
}

/** The square of the index's threshold, exact, from the thresholds of its directions. */
export function indexThresholdSquared(
  thresholds: readonly { readonly direction: DirectionId; readonly threshold: Fraction }[],
  weights: Weights
): Fraction {
  const total = sum(thresholds.map(({ direction }) => weightOf(weights, direction)));
  return sum(
    thresholds.map(({ direction, threshold }) => {
      const share = multiply(divide(weightOf(weights, direction), total), threshold);
      return multiply(share, share);
    })
  );
}

/** A range that is hidden or undefined counts as 0. */
function threshold(before: Scored, now: Scored): Fraction {
  const ranges = add(before.iqr ?? fraction(0), now.iqr ?? fraction(0));
  return larger(SMALLEST_CHANGE, divide(ranges, fraction(2)));
}

function comparablePairs(before: Side, now: Side): Pair[] {
  if (before.mode !== now.mode) return [];
  return DIRECTION_IDS.flatMap((direction) => {
    const [a, b] = [before.standings[direction], now.standings[direction]];
    return a.status === 'scored' && b.status === 'scored' ? [{ direction, before: a, now: b }] : [];
  });
}

/** Against the larger of the two groups, so that the direction of comparison does not matter. */
function fewerThanHalfTheSame(before?: readonly string[], now?: readonly string[]): boolean {
  if (!before || !now) return false;
  const same = new Set(now.filter((person) => before.includes(person))).size;
  return same * 2 < Math.max(before.length, now.length);
}

function weightsDiffer(before?: Weights, now?: Weights): boolean {
  if (!before || !now) return false;
  return DIRECTION_IDS.some((id) => order(weightOf(before, id), weightOf(now, id)) !== 0);
}
