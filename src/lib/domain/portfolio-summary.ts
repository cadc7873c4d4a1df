/** What a portfolio comes to over all its clients. */
import { byDirection } from './by-direction.ts';
import type { Move } from './improvements.ts';
import { DIRECTION_IDS, type DirectionId, type StepId, type StepsUp } from './model/types.ts';
import type { PortfolioRound, Row, Since } from './portfolio.ts';
import type { Quarter } from './quarter.ts';
import { blockers, nextStep } from './roadmap.ts';
import { floorLevel } from './scoring.ts';
import { scoredDirections } from './maturity-index.ts';
import { gap } from './targets.ts';

export interface PortfolioSummary {
  /** Clients with an index. */
  readonly clients: number;
  /** Directions weakest, alone or tied, of most clients first; those of none left out. */
  readonly weakest: readonly { readonly direction: DirectionId; readonly clients: number }[];
  /** Clients asked in the quarter that could be compared with their round before. */
  readonly compared: number;
  /** Of these, those that changed beyond the noise: in the index, and in each direction. */
  readonly moves: Moves;
}

/** How many clients moved which way. */
export type Moves = Readonly<Record<'index' | DirectionId, Readonly<Record<Move, number>>>>;

/** Over all clients; how they moved is told of those whose latest round is of one quarter. */
export function portfolioSummary(rows: readonly Row[], quarter: Quarter): PortfolioSummary {
  const latest = rows.flatMap((row) => row.latest ?? []);
  const moved = rows.flatMap(({ latest, since }) =>
    since && latest?.quarter === quarter ? [since] : []
  );
  const told = (held: (since: Since, move: Move) => boolean) => ({
    improved: moved.filter((since) => held(since, 'improved')).length,
    slipped: moved.filter((since) => held(since, 'slipped')).length
  });
  return {
    clients: latest.length,
    weakest: DIRECTION_IDS.map((direction) => ({
      direction,
      clients: latest.filter(({ index }) => index.weakest.includes(direction)).length
    }))
      .filter(({ clients }) => clients > 0)
      .toSorted((a, b) => b.clients - a.clients),
    compared: moved.filter(({ index }) => index.verdict !== 'notComparable').length,
    moves: {
      index: told(({ moves }, move) => moves.index === move),
      ...byDirection((direction) => told(({ moves }, move) => moves[move].includes(direction)))
    }
  };
}

export interface NeededStep {
  readonly id: StepId;
  readonly direction: DirectionId;
  /** The companies whose next step in the direction it is, in the order they came in. */
  readonly companies: readonly string[];
  /** How many of them can begin it now: nothing blocks it. */
  readonly ready: number;
}

/**
 * The next steps of every client's directions with a gap, those most clients need first; of equals
 * those more can begin, then the fixed order.
 */
export function neededSteps(
  latest: readonly (Pick<PortfolioRound, 'standings' | 'targets'> & { readonly company: string })[],
  stepsUp: StepsUp
): NeededStep[] {
  const needs = latest.flatMap(({ company, ...round }) =>
    stepsOf(round, stepsUp).map((step) => ({ ...step, company }))
  );
  return DIRECTION_IDS.flatMap((direction) =>
    stepsUp[direction].map(({ id }) => ({ id, direction }))
  )
    .map(({ id, direction }) => {
      const own = needs.filter((need) => need.id === id);
      const ready = own.filter((need) => need.ready).length;
      return { id, direction, companies: own.map(({ company }) => company), ready };
    })
    .filter(({ companies }) => companies.length > 0)
    .toSorted((a, b) => b.companies.length - a.companies.length || b.ready - a.ready);
}

/** The next step of each direction with a gap, and whether nothing blocks it. */
export function stepsOf(
  { standings, targets }: Pick<PortfolioRound, 'standings' | 'targets'>,
  stepsUp: StepsUp
): { readonly id: StepId; readonly ready: boolean }[] {
  return scoredDirections(standings).flatMap(({ direction, standing }) => {
    const target = targets[direction];
    const step = nextStep(stepsUp, direction, floorLevel(standing.score));
    if (!step || target === null || gap(target, standing.score).n === 0n) return [];
    return [{ id: step.id, ready: blockers(step, standings).length === 0 }];
  });
}
