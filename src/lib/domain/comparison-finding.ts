/** What a comparison comes to in one sentence. */
import {
  compare as order,
  divide,
  fraction,
  fromNumber,
  multiply,
  sum,
  type Fraction
} from './fraction.ts';
import { improvements, moveOf, type Improvements, type Move } from './improvements.ts';
import { weightOf, type Weights } from './maturity-index.ts';
import type { DirectionId } from './model/types.ts';
import type { Comparison } from './scorecard-types.ts';

/** Whose move made most of the index's. */
export interface Driver {
  readonly direction: DirectionId;
  /** More than half of all that went the same way; else only more than any other. */
  readonly most: boolean;
}

export type ComparisonFinding =
  | { readonly kind: 'otherMode' }
  /** Too few directions have a score both times: the moves of single ones are all there is. */
  | { readonly kind: 'noIndex'; readonly moves: Improvements }
  | { readonly kind: 'within'; readonly moves: Improvements }
  | {
      readonly kind: 'moved';
      readonly move: Move;
      readonly delta: number;
      /** Null when several moved it equally. */
      readonly driver: Driver | null;
    };

export function comparisonFinding(
  comparison: Comparison,
  weights: Weights,
  sameMode: boolean
): ComparisonFinding {
  if (!sameMode) return { kind: 'otherMode' };
  const { index } = comparison;
  if (index.delta === null) return { kind: 'noIndex', moves: improvements(comparison) };
  const move = moveOf(index);
  if (move === null) return { kind: 'within', moves: improvements(comparison) };
  return { kind: 'moved', move, delta: index.delta, driver: driver(comparison, weights, move) };
}

/** By weight times move, of those that went the way of the index, changes and noise alike. */
function driver({ directions }: Comparison, weights: Weights, move: Move): Driver | null {
  const sign = move === 'improved' ? 1 : -1;
  const shares = directions
    .flatMap(({ id, delta }) => (delta === null || delta * sign <= 0 ? [] : [{ id, delta }]))
    .map(({ id, delta }) => ({
      direction: id,
      share: multiply(weightOf(weights, id), fromNumber(Math.abs(delta)))
    }))
    .toSorted((a, b) => order(b.share, a.share));
  const [first, second] = shares;
  if (!first || (second && order(first.share, second.share) === 0)) return null;
  const half: Fraction = divide(sum(shares.map(({ share }) => share)), fraction(2));
  return { direction: first.direction, most: order(first.share, half) > 0 };
}
