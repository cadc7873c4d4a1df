/** All rounds of a company as lines: the index and the seven directions over quarters. */
import { byDirection } from './by-direction.ts';
import { compare, directionDelta, marks, type Side } from './comparison.ts';
import { toNumber } from './fraction.ts';
import { maturityIndex, scoredDirections, type Weights } from './maturity-index.ts';
import type { DirectionId } from './model/types.ts';
import { quarterRange, quartersBetween, type Quarter } from './quarter.ts';
import type { ComparisonMark, Delta } from './scorecard-types.ts';

/** A round and its standings, which the figures kept beside it give too (`round-figures.ts`). */
export interface SeriesRound extends Side {
  readonly id: string;
  readonly quarter: Quarter;
}

/** otherDirections: the index is of other directions than before, because some had no score. */
export type SeriesMark = ComparisonMark | 'otherMode' | 'otherDirections';

export interface Point {
  /** The round's id. */
  readonly round: string;
  readonly quarter: Quarter;
  /** 1 to 5. */
  readonly value: number;
  /**
   * The value plus and minus the threshold against the point before it (of the first, the one after
   * it), within 1 to 5: what lies inside is noise. Null with nothing to compare with.
   */
  readonly band: { readonly low: number; readonly high: number } | null;
}

/** The way from one point to the next. */
export interface Segment extends Delta {
  /** Joined by a line, interrupted for quarters without a figure, or broken by another mode. */
  readonly kind: 'joined' | 'interrupted' | 'broken';
  /** The quarters between without a figure. */
  readonly missing: readonly Quarter[];
  readonly marks: readonly SeriesMark[];
}

export interface Line {
  readonly points: readonly Point[];
  /** One fewer than points; none for an empty line. */
  readonly segments: readonly Segment[];
}

export interface Series {
  /** Every quarter from the first round's to the last's. */
  readonly quarters: readonly Quarter[];
  readonly index: Line;
  readonly directions: Readonly<Record<DirectionId, Line>>;
}

/** A round that has a figure of the line, and the figure. */
interface Figure {
  readonly round: SeriesRound;
  readonly value: number;
}

/**
 * The lines of any number of rounds, whatever order they come in; rounds of one quarter stay in
 * theirs. The index of every round is computed with the weights given: history has one yardstick.
 */
export function series(rounds: readonly SeriesRound[], weights: Weights = {}): Series {
  const inOrder = rounds.toSorted((a, b) => quartersBetween(b.quarter, a.quarter));
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  return {
    quarters: first && last ? quarterRange(first.quarter, last.quarter) : [],
    index: indexLine(inOrder, weights),
    directions: byDirection((id) => directionLine(inOrder, id))
  };
}

function indexLine(rounds: readonly SeriesRound[], weights: Weights): Line {
  const figures = rounds.flatMap((round) => {
    const { value } = maturityIndex(round.standings, weights);
    return value === null ? [] : [{ round, value }];
  });
  return line(figures, (before, now) => ({
    delta: compare(before, now, weights).index,
    marks: directionsDiffer(before, now) ? ['otherDirections'] : []
  }));
}

function directionLine(rounds: readonly SeriesRound[], id: DirectionId): Line {
  const figures = rounds.flatMap((round) => {
    const standing = round.standings[id];
    return standing.status === 'scored' ? [{ round, value: toNumber(standing.score) }] : [];
  });
  return line(figures, (before, now) => ({
    delta: directionDelta(before.standings[id], now.standings[id]),
    marks: []
  }));
}

const NOT_COMPARABLE: Delta = { delta: null, threshold: null, verdict: 'notComparable' };

function line(
  figures: readonly Figure[],
  judge: (before: Side, now: Side) => { delta: Delta; marks: readonly SeriesMark[] }
): Line {
  const segments = figures.slice(1).map(({ round: now }, n): Segment => {
    const before = figures[n]?.round ?? now;
    const missing = quarterRange(before.quarter, now.quarter).slice(1, -1);
    const judged = judge(before, now);
    const found = [...judged.marks, ...marks(before, now)];
    if (before.mode !== now.mode) {
      return { ...NOT_COMPARABLE, kind: 'broken', missing, marks: ['otherMode', ...found] };
    }
    const kind = missing.length > 0 ? 'interrupted' : 'joined';
    return { ...judged.delta, kind, missing, marks: found };
  });
  return {
    segments,
    points: figures.map(({ round, value }, n) => {
      const threshold = segments[n - 1]?.threshold ?? segments[n]?.threshold ?? null;
      return { round: round.id, quarter: round.quarter, value, band: bandOf(value, threshold) };
    })
  };
}

function bandOf(value: number, threshold: number | null): Point['band'] {
  if (threshold === null) return null;
  return { low: Math.max(1, value - threshold), high: Math.min(5, value + threshold) };
}

function directionsDiffer(before: Side, now: Side): boolean {
  const scored = ({ standings }: Side) => scoredDirections(standings).map((s) => s.direction);
  return scored(before).join() !== scored(now).join();
}
