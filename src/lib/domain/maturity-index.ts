/** One figure for the whole company, and the three that must stand beside it. */
import {
  compare,
  decimal,
  divide,
  fraction,
  larger,
  multiply,
  smaller,
  subtract,
  sum,
  toNumber,
  type Fraction
} from './fraction.ts';
import { DIRECTION_IDS, LEVELS, type DirectionId } from './model/types.ts';
import type { Index } from './scorecard-types.ts';
import { isSome } from './statistics.ts';
import type { Scored, Standings } from './team.ts';

/** The owner's weights, 0.5 to 3; a direction left out weighs 1. */
export type Weights = Readonly<Partial<Record<DirectionId, number>>>;

/** With fewer directions scored there is no index. */
export const FEWEST_FOR_INDEX = 5;
/** From this spread on the profile is called unbalanced. */
const UNBALANCED = fraction(2);

const INSUFFICIENT = {
  status: 'insufficient',
  value: null,
  percent: null,
  stagedLevel: null,
  spread: null,
  unbalanced: null
} as const;

export function weightOf(weights: Weights, direction: DirectionId): Fraction {
  return decimal(weights[direction] ?? 1);
}

/** The scored directions with their standing, in the fixed order. */
export function scoredDirections(
  standings: Standings
): { readonly direction: DirectionId; readonly standing: Scored }[] {
  return DIRECTION_IDS.flatMap((direction) => {
    const standing = standings[direction];
    return standing.status === 'scored' ? [{ direction, standing }] : [];
  });
}

/** Weighted mean of some figures of at least one direction: sum(w·x) / sum(w), exact. */
export function weightedMean(
  figures: readonly { readonly direction: DirectionId; readonly value: Fraction }[],
  weights: Weights
): Fraction {
  const weighted = figures.map(({ direction, value }) =>
    multiply(weightOf(weights, direction), value)
  );
  return divide(sum(weighted), sum(figures.map(({ direction }) => weightOf(weights, direction))));
}

/**
 * The index (1 to 5, percent 0 to 100), the staged level (CMMI's weakest link; needs every
 * applicable direction), the weakest directions and the spread. All are null or empty while fewer
 * than five directions are scored, unless these are all that apply.
 */
export function maturityIndex(standings: Standings, weights: Weights = {}): Index {
  const scored = scoredDirections(standings);
  const applicable = DIRECTION_IDS.filter((id) => standings[id].status !== 'notApplicable').length;
  const counts = { scored: scored.length, applicable };
  const scores = scored.map(({ standing }) => standing.score);
  const complete = scored.length === applicable;
  if (!isSome(scores) || (!complete && scored.length < FEWEST_FOR_INDEX)) {
    return { ...INSUFFICIENT, weakest: [], ...counts };
  }
  const value = weightedMean(
    scored.map(({ direction, standing }) => ({ direction, value: standing.score })),
    weights
  );
  const least = scores.reduce(smaller);
  const spread = subtract(scores.reduce(larger), least);
  const levels = scored.map(({ standing }) => standing.level);
  return {
    status: complete ? 'ok' : 'partial',
    value: toNumber(value),
    percent: toNumber(multiply(subtract(value, fraction(1)), fraction(25))),
    stagedLevel: complete ? (LEVELS.find((level) => levels.includes(level)) ?? null) : null,
    weakest: scored
      .filter(({ standing }) => compare(standing.score, least) === 0)
      .map(({ direction }) => direction),
    spread: toNumber(spread),
    unbalanced: compare(spread, UNBALANCED) >= 0,
    ...counts
  };
}
