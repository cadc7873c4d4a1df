/** What a scorecard finds, before any words: the headline's parts. */
import type { DirectionId, Level } from './model/types.ts';
import { stepsNow } from './roadmap.ts';
import type { DirectionResult, Index, Scorecard } from './scorecard-types.ts';

/** More directions than this make no headline by their names: they are counted. */
export const MOST_NAMED = 2;

/**
 * Directions at the highest or the lowest score, with the level of that score. When they are too many
 * to be named, all directions of that level: a count says "these and no others".
 */
export interface Extreme {
  readonly directions: readonly DirectionId[];
  readonly level: Level;
}

export type Finding =
  /** Too few scores for an index. */
  | { readonly kind: 'insufficient'; readonly scored: number; readonly applicable: number }
  /** Nothing above: every scored direction is full. */
  | { readonly kind: 'top'; readonly everything: boolean }
  /** One level everywhere. */
  | {
      readonly kind: 'flat';
      readonly level: Level;
      readonly everything: boolean;
      readonly start: Start;
    }
  | {
      readonly kind: 'mixed';
      readonly high: Extreme;
      readonly low: Extreme;
      readonly start: Start;
    };

/** Where to begin: the first step that can start; null when there is none. */
export type Start = {
  readonly direction: DirectionId;
  /** It is the one weakest direction, so a headline that has just named it need not name it again. */
  readonly isWeakest: boolean;
} | null;

const MOST_DIRECTIONS = 7;

/** The finding that stands at the head of a scorecard. */
export function finding({ index, directions, steps }: Scorecard): Finding {
  const { status, scored, applicable } = index;
  const standing = directions.flatMap(({ id, score, level }) =>
    score === null || level === null ? [] : [{ id, score, level }]
  );
  const ranked = standing.toSorted((a, b) => a.score - b.score);
  const [lowest, highest] = [ranked[0], ranked.at(-1)];
  if (status === 'insufficient' || !lowest || !highest) {
    return { kind: 'insufficient', scored, applicable };
  }
  const everything = scored === MOST_DIRECTIONS;
  if (lowest.score === 5) return { kind: 'top', everything };
  const start = startOf(steps, index);
  if (lowest.level === highest.level) {
    return { kind: 'flat', level: lowest.level, everything, start };
  }
  return {
    kind: 'mixed',
    high: extreme(highest, standing),
    low: extreme(lowest, standing),
    start
  };
}

type Standing = Pick<DirectionResult, 'id'> & { readonly score: number; readonly level: Level };

function extreme({ score, level }: Standing, all: readonly Standing[]): Extreme {
  const sharing = all.filter((other) => other.score === score);
  const shown = sharing.length > MOST_NAMED ? all.filter((o) => o.level === level) : sharing;
  return { directions: shown.map(({ id }) => id), level };
}

function startOf(steps: Scorecard['steps'], { weakest }: Index): Start {
  const [first] = stepsNow(steps);
  if (!first) return null;
  const isWeakest = weakest.length === 1 && weakest[0] === first.direction;
  return { direction: first.direction, isWeakest };
}
