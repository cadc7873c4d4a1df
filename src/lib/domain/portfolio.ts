/** An agency's clients by directions: where each stands, how it moved, and how old that is. */
import type { Mode } from './answers.ts';
import { byDirection } from './by-direction.ts';
import { compare as compareRounds } from './comparison.ts';
import { compare, toNumber } from './fraction.ts';
import { improvements, type Improvements } from './improvements.ts';
import { maturityIndex, scoredDirections, type Weights } from './maturity-index.ts';
import type { DirectionId, Level } from './model/types.ts';
import { quartersBetween, type Quarter } from './quarter.ts';
import type { Delta, DirectionStatus, Index } from './scorecard-types.ts';
import type { SeriesMark, SeriesRound } from './series.ts';
import { gap, type Targets } from './targets.ts';

export interface PortfolioRound extends SeriesRound {
  /** The targets in force. */
  readonly targets: Targets;
}

export interface Client {
  readonly company: string;
  readonly industry: string | null;
  /** What the company weighs by now: its whole history is computed with it. */
  readonly weights: Weights;
  /** In any order; of one quarter the later comes last. Those without an index say nothing here. */
  readonly rounds: readonly PortfolioRound[];
}

export interface Cell {
  readonly status: DirectionStatus;
  readonly score: number | null;
  readonly level: Level | null;
}

/** Where a client stands by its latest round that has an index. */
export interface Latest {
  readonly round: string;
  readonly quarter: Quarter;
  /** Quarters since then, 0 in the same. */
  readonly staleness: number;
  readonly cells: Readonly<Record<DirectionId, Cell>>;
  readonly index: Index;
  /** The direction farthest from its target, in levels; null where every target is reached. */
  readonly biggestGap: { readonly direction: DirectionId; readonly gap: number } | null;
}

/** How it moved since the round before. */
export interface Since {
  readonly quarter: Quarter;
  readonly index: Delta;
  readonly marks: readonly SeriesMark[];
  readonly moves: Improvements;
}

/** The index of a quarter. Of another mode than the point before, it is not on one line with it. */
export interface TrendPoint {
  readonly quarter: Quarter;
  readonly mode: Mode;
  readonly index: number;
}

export interface Row {
  readonly company: string;
  readonly industry: string | null;
  /** Null without a round. */
  readonly latest: Latest | null;
  /** Null with fewer than two. */
  readonly since: Since | null;
  /** The oldest first. */
  readonly trend: readonly TrendPoint[];
}

/** One client as it stood in a quarter: what came later is left out. */
export function portfolioRow({ company, industry, weights, rounds }: Client, asOf: Quarter): Row {
  const indexed = rounds
    .filter(({ quarter }) => quartersBetween(quarter, asOf) >= 0)
    .toSorted((a, b) => quartersBetween(b.quarter, a.quarter))
    .map((round) => ({ round, index: maturityIndex(round.standings, weights) }))
    .filter(({ index }) => index.value !== null);
  const [before, now] = [indexed.at(-2), indexed.at(-1)];
  return {
    ...{ company, industry },
    latest: now ? latestOf(now, asOf) : null,
    since: before && now ? sinceOf(before.round, now.round, weights) : null,
    trend: trendOf(indexed)
  };
}

/** A row kept earlier, as old as it is by now. */
export function aged<R extends Pick<Row, 'latest'>>(row: R, now: Quarter): R {
  const { latest } = row;
  if (!latest) return row;
  const staleness = Math.max(0, quartersBetween(latest.quarter, now));
  return { ...row, latest: { ...latest, staleness } };
}

interface Indexed {
  readonly round: PortfolioRound;
  readonly index: Index;
}

/** Of two rounds in one quarter the later. */
function trendOf(indexed: readonly Indexed[]): TrendPoint[] {
  const points = indexed.map(({ round: { quarter, mode }, index }) => ({
    ...{ quarter, mode },
    index: index.value ?? 0
  }));
  return points.filter(({ quarter }, n) => points[n + 1]?.quarter !== quarter);
}

function latestOf({ round, index }: Indexed, asOf: Quarter): Latest {
  const { id, quarter, standings } = round;
  return {
    ...{ round: id, quarter },
    staleness: quartersBetween(quarter, asOf),
    cells: byDirection((id) => {
      const standing = standings[id];
      if (standing.status !== 'scored') {
        return { status: standing.status, score: null, level: null };
      }
      return { status: 'scored', score: toNumber(standing.score), level: standing.level };
    }),
    index,
    biggestGap: biggestGap(round)
  };
}

function sinceOf(before: PortfolioRound, now: PortfolioRound, weights: Weights): Since {
  const comparison = compareRounds(before, now, weights);
  return {
    quarter: before.quarter,
    index: comparison.index,
    marks: [...(before.mode === now.mode ? [] : (['otherMode'] as const)), ...comparison.marks],
    moves: improvements(comparison)
  };
}

/** Of equal gaps the first in the fixed order. */
function biggestGap({ standings, targets }: PortfolioRound): Latest['biggestGap'] {
  const [widest] = scoredDirections(standings)
    .flatMap(({ direction, standing }) => {
      const target = targets[direction];
      return target === null ? [] : [{ direction, gap: gap(target, standing.score) }];
    })
    .filter((open) => open.gap.n > 0n)
    .toSorted((a, b) => compare(b.gap, a.gap));
  return widest ? { direction: widest.direction, gap: toNumber(widest.gap) } : null;
}
