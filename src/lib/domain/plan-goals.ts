/** How far each direction has to go so that every direction can reach its target. */
import { byDirection } from './by-direction.ts';
import {
  DIRECTION_IDS,
  LEVELS,
  type DirectionId,
  type Level,
  type StepId,
  type TimedSteps
} from './model/types.ts';
import { needsOf } from './plan-order.ts';
import { nextStep } from './roadmap.ts';
import { floorLevel } from './scoring.ts';
import { stepParts } from './step-id.ts';
import type { Targets } from './targets.ts';
import type { Standings } from './team.ts';

/**
 * The targets, each at least as high as the steps to the others need it; those of directions without
 * a score as they are. Ends, because levels are five.
 */
export function raisedTargets(standings: Standings, targets: Targets, steps: TimedSteps): Targets {
  const needed = DIRECTION_IDS.flatMap((id) => stepsTo(targets[id], id, standings, steps))
    .flatMap((id) => needsOf(id, standings, steps))
    .filter(({ known }) => known)
    .map(({ step }) => stepParts(step));
  const raised = byDirection((id) => {
    const least = needed.filter(({ direction }) => direction === id).map(({ to }) => to);
    return LEVELS.findLast((level) => level === targets[id] || least.includes(level)) ?? null;
  });
  const isSettled = DIRECTION_IDS.every((id) => raised[id] === targets[id]);
  return isSettled ? raised : raisedTargets(standings, raised, steps);
}

/** The steps from where a direction stands to a level. */
function stepsTo(
  target: Level | null,
  direction: DirectionId,
  standings: Standings,
  steps: TimedSteps
): StepId[] {
  const standing = standings[direction];
  if (standing.status !== 'scored' || target === null) return [];
  const from = floorLevel(standing.score);
  return LEVELS.filter((level) => level > from && level <= target).flatMap(
    (level) => nextStep(steps, direction, (level - 1) as Level)?.id ?? []
  );
}
