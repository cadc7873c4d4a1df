/**
 * What follows from standings alone: the part of a scorecard that a what-if computes anew.
 * Knows the model's steps by argument only, so that the browser can run it.
 */
import { figures } from './direction-result.ts';
import { maturityIndex, type Weights } from './maturity-index.ts';
import { DIRECTION_IDS, type StepsUp } from './model/types.ts';
import { roadmap } from './roadmap.ts';
import type { Scorecard } from './scorecard-types.ts';
import { targets, type Wishes } from './targets.ts';
import type { Standings } from './team.ts';

export type Outlook = Pick<Scorecard, 'index' | 'directions' | 'steps'>;

/** The index, the figures of the seven directions and the steps; `asked` are targets asked for. */
export function outlook(
  standings: Standings,
  asked: Wishes,
  weights: Weights,
  stepsUp: StepsUp
): Outlook {
  const inForce = targets(standings, asked);
  return {
    index: maturityIndex(standings, weights),
    directions: DIRECTION_IDS.map((id) => figures(id, standings[id], inForce[id])),
    steps: roadmap(standings, inForce, weights, stepsUp)
  };
}
