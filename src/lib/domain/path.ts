/** What it would take to reach a level: every step on the way, those of other directions included. */
import { nextStep } from './model/index.ts';
import { LEVELS, type DirectionId, type Level, type StepId } from './model/types.ts';
import { blockers } from './roadmap.ts';
import { floorLevel } from './scoring.ts';
import type { Standings } from './team.ts';

/**
 * The steps that take a direction to a level, in an order in which each can be done when its turn
 * comes: prerequisites first, theirs before them. Empty when the level is reached or the direction
 * has no score. A prerequisite on a direction without a level asks for nothing.
 */
export function pathTo(direction: DirectionId, level: Level, standings: Standings): StepId[] {
  const path = new Set<StepId>();
  climbTo(direction, level, standings, path);
  return [...path];
}

/** Depth first; ends because the model's prerequisites form no circle (a test of the model). */
function climbTo(
  direction: DirectionId,
  level: Level,
  standings: Standings,
  path: Set<StepId>
): void {
  const standing = standings[direction];
  if (standing.status !== 'scored') return;
  const from = floorLevel(standing.score);
  for (const below of LEVELS.filter((l) => l >= from && l < level)) {
    const step = nextStep(direction, below);
    if (!step || path.has(step.id)) continue;
    for (const blocker of blockers(step, standings)) {
      climbTo(blocker.direction, blocker.minLevel, standings, path);
    }
    path.add(step.id);
  }
}
