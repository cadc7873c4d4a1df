/** An agency's clients by directions: where each stands, how it moved, and how old that is. */
import { byDirection } from './by-direction.ts';
import { compare as compareRounds } from './comparison.ts';
import { compare, toNumber } from './fraction.ts';
import { improvements, type Improvements } from './improvements.ts';
import { maturityIndex, scoredDirections, type Weights } from './maturity-index.ts';
import type { DirectionId, Level } from './model/types.ts';
import { quartersBetween, type Quarter } from './quarter.ts';
import type { Delta, DirectionStatus, Index } from './scorecard-types.ts';
import { series, type Line, type SeriesMark, type SeriesRound } from './series.ts';
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
  /** Finished rounds, in any order; of one quarter the later finished comes last. */
  readonly rounds: readonly PortfolioRound[];
}

export interface Cell {
  readonly status: DirectionStatus;
  readonly score: number | null;
  readonly level: Level | null;
}

/** Where a client stands by its latest round. */
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
  readonly directions: Readonly<Record<DirectionId, Delta>>;
  readonly index: Delta;
  readonly marks: readonly SeriesMark[];
  readonly moves: Improvements;
}

export interface Row {
  readonly company: string;
  readonly industry: string | null;
  /** Null without a round. */
  readonly latest: Latest | null;
  /** Null with fewer than two. */
  readonly since: Since | null;
  /** The index over all rounds. */
  readonly trend: Line;
}

/** One client as it stood in a quarter: what came later is left out. */
export function portfolioRow({ company, industry, weights, rounds }: Client, asOf: Quarter): Row {
  const inOrder = rounds
    .filter(({ quarter }) => quartersBetween(quarter, asOf) >= 0)
    .toSorted((a, b) => quartersBetween(b.quarter, a.quarter));
  const [before, now] = [inOrder.at(-2), inOrder.at(-1)];
  return {
    ...{ company, industry },
    latest: now ? latestOf(now, weights, asOf) : null,
    since: before && now ? sinceOf(before, now, weights) : null,
    trend: series(inOrder, weights).index
  };
}

function latestOf(round: PortfolioRound, weights: Weights, asOf: Quarter): Latest {
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
    index: maturityIndex(standings, weights),
    biggestGap: biggestGap(round)
  };
}

function sinceOf(before: PortfolioRound, now: PortfolioRound, weights: Weights): Since {
  const comparison = compareRounds(before, now, weights);
  const deltas = new Map(comparison.directions.map(({ id, ...delta }) => [id, delta]));
  const nothing: Delta = { delta: null, threshold: null, verdict: 'notComparable' };
  return {
    quarter: before.quarter,
    directions: byDirection((id) => deltas.get(id) ?? nothing),
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
