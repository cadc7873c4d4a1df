/** What a portfolio comes to over all its clients. */
import { DIRECTION_IDS, type DirectionId, type StepId, type StepsUp } from './model/types.ts';
import type { PortfolioRound, Row } from './portfolio.ts';
import { blockers, nextStep } from './roadmap.ts';
import { floorLevel } from './scoring.ts';
import { scoredDirections } from './maturity-index.ts';
import { gap } from './targets.ts';

export interface PortfolioSummary {
  /** Clients with an index. */
  readonly clients: number;
  /** Directions weakest, alone or tied, of most clients first; those of none left out. */
  readonly weakest: readonly { readonly direction: DirectionId; readonly clients: number }[];
  /** Clients whose index changed since the round before, beyond the noise. */
  readonly improved: number;
  readonly slipped: number;
}

export function portfolioSummary(rows: readonly Row[]): PortfolioSummary {
  const indexes = rows.flatMap(({ latest }) =>
    latest && latest.index.value !== null ? [latest.index] : []
  );
  const moved = (move: 'improved' | 'slipped') =>
    rows.filter(({ since }) => since?.moves.index === move).length;
  return {
    clients: indexes.length,
    weakest: DIRECTION_IDS.map((direction) => ({
      direction,
      clients: indexes.filter(({ weakest }) => weakest.includes(direction)).length
    }))
      .filter(({ clients }) => clients > 0)
      .toSorted((a, b) => b.clients - a.clients),
    improved: moved('improved'),
    slipped: moved('slipped')
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
  const needs = latest.flatMap(({ company, standings, targets }) =>
    scoredDirections(standings).flatMap(({ direction, standing }) => {
      const target = targets[direction];
      const step = nextStep(stepsUp, direction, floorLevel(standing.score));
      if (!step || target === null || gap(target, standing.score).n === 0n) return [];
      return [{ id: step.id, company, ready: blockers(step, standings).length === 0 }];
    })
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
