/** What could be added to a plan. Knows the model's steps by argument only. */
import { byDirection } from './by-direction.ts';
import { fraction } from './fraction.ts';
import type { Weights } from './maturity-index.ts';
import {
  DIRECTION_IDS,
  LEVELS,
  type DirectionId,
  type StepId,
  type TimedSteps
} from './model/types.ts';
import type { Plan } from './plan.ts';
import { roadmap } from './roadmap.ts';
import type { PlannedStep } from './scorecard-types.ts';
import { floorLevel } from './scoring.ts';
import { stepTo } from './step-id.ts';
import type { Targets } from './targets.ts';
import type { Standing, Standings } from './team.ts';
import { standingAt } from './whatif.ts';

export interface Candidates {
  /** The next step of each direction below its target, in the order of the roadmap. */
  readonly next: readonly PlannedStep[];
  /** Every other step that is not behind the company, by direction and level. */
  readonly further: readonly StepId[];
}

/**
 * The steps that are not in a plan. What comes next is the roadmap as it would be with the planned
 * steps done one after another: a step that only waits for a planned one is not blocked. A dropped
 * step is not planned; a direction without a score has no next step, and all of its steps further.
 */
export function candidates(
  plan: Plan,
  {
    standings,
    targets,
    weights
  }: Readonly<{ standings: Standings; targets: Targets; weights: Weights }>,
  steps: TimedSteps
): Candidates {
  const planned = new Set(
    plan.filter(({ status }) => status !== 'dropped').map(({ step }) => step)
  );
  const then = byDirection((id) => climbed(id, standings[id], planned));
  const next = roadmap(then, targets, weights, steps);
  const taken = new Set([...planned, ...next.map(({ id }) => id)]);
  const further = DIRECTION_IDS.flatMap((id) =>
    steps[id].map((step) => step.id).slice(floorOf(standings[id]) - 1)
  ).filter((step) => !taken.has(step));
  return { next, further };
}

const floorOf = (standing: Standing) =>
  standing.status === 'scored' ? floorLevel(standing.score) : 1;

/** Where a direction stands once its planned steps are done, as far as they follow one another. */
function climbed(id: DirectionId, standing: Standing, planned: ReadonlySet<StepId>): Standing {
  if (standing.status !== 'scored') return standing;
  const from = floorLevel(standing.score);
  const isOpen = (level: (typeof LEVELS)[number]) => {
    const step = stepTo(id, level);
    return level > from && !(step && planned.has(step));
  };
  const top = (LEVELS.find(isOpen) ?? LEVELS.length + 1) - 1;
  return top > from ? standingAt(fraction(top), standing.n) : standing;
}
