/** What it would take to reach a level: every step on the way, those of other directions included. */
import type { Model } from './model/model.ts';
import { LEVELS, type DirectionId, type Level, type Step } from './model/types.ts';
import { blockers } from './roadmap.ts';
import { floorLevel } from './scoring.ts';
import type { Standings } from './team.ts';

/**
 * The steps that take a direction to a level, in an order in which each can be done when its turn
 * comes: prerequisites first, theirs before them. Empty when the level is reached or the direction
 * has no score. A prerequisite on a direction without a level asks for nothing.
 */
export function pathTo(
  model: Model,
  direction: DirectionId,
  level: Level,
  standings: Standings
): Step[] {
  const path = new Set<Step>();
  climbTo(model, direction, level, standings, path);
  return [...path];
}

/** One level more: what it adds to the way, and the whole way up to it from where things stand. */
export interface Way {
  readonly level: Level;
  /** The steps that this level adds; the way to the level below comes before them. */
  readonly adds: readonly Step[];
  readonly steps: number;
  /** Weeks from and to if the steps follow one another: a guide, like the weeks of a step. */
  readonly weeks: readonly [number, number];
}

/** The way to each level that is not full yet, the nearest first. */
export function waysUp(model: Model, direction: DirectionId, standings: Standings): Way[] {
  let below = 0;
  return LEVELS.flatMap((level) => {
    const path = pathTo(model, direction, level, standings);
    if (path.length === 0) return [];
    const sum = (end: 0 | 1) => path.reduce((total, { weeks }) => total + weeks[end], 0);
    const way: Way = {
      level,
      adds: path.slice(below),
      steps: path.length,
      weeks: [sum(0), sum(1)]
    };
    below = path.length;
    return [way];
  });
}

/** Depth first; ends because a model's prerequisites form no circle (see its validation). */
function climbTo(
  model: Model,
  direction: DirectionId,
  level: Level,
  standings: Standings,
  path: Set<Step>
): void {
  const standing = standings[direction];
  if (standing.status !== 'scored') return;
  const from = floorLevel(standing.score);
  for (const below of LEVELS.filter((l) => l >= from && l < level)) {
    const step = model.stepsUp[direction][below - 1];
    if (!step || path.has(step)) continue;
    for (const blocker of blockers(step, standings)) {
      climbTo(model, blocker.direction, blocker.minLevel, standings, path);
    }
    path.add(step);
  }
}
