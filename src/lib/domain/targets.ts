/** Where each direction should get to, and how far that is. */
import { byDirection } from './by-direction.ts';
import { fraction, larger, roundHalfUp, subtract, type Fraction } from './fraction.ts';
import { DIRECTION_IDS, LEVELS, type DirectionId, type Level } from './model/types.ts';
import type { PlannedStep } from './scorecard-types.ts';
import { isSome, median } from './statistics.ts';
import { FEWEST_SHOWN, type Assessment, type Standings } from './team.ts';

/** Targets as asked for: by the owner, or wished for by respondents. */
export type Wishes = Readonly<Partial<Record<DirectionId, Level>>>;
/** The targets in force; null where a direction has no level and nobody asked, or is hidden. */
export type Targets = Readonly<Record<DirectionId, Level | null>>;

/** A target too low for the step of another direction that waits for it. */
export interface RaiseTarget {
  readonly direction: DirectionId;
  readonly from: Level;
  readonly to: Level;
}

/** One level up, and level 3 at least: min(5, max(3, level + 1)). */
export function defaultTarget(level: Level): Level {
  return LEVELS.find((target) => target >= Math.max(3, level + 1)) ?? 5;
}

/** The target asked for, else the default of the level reached. */
export function targets(standings: Standings, asked: Wishes = {}): Targets {
  return byDirection((direction) => {
    const standing = standings[direction];
    if (standing.status === 'hidden') return null;
    const own = standing.status === 'scored' ? defaultTarget(standing.level) : null;
    return asked[direction] ?? own;
  });
}

/**
 * What respondents wish for, by direction: the median of their targets, half up. In an anonymous
 * assessment only where at least three wish, because a wish is an answer too.
 */
export function wishedTargets({ anonymous, responses }: Assessment): Wishes {
  const wishes = DIRECTION_IDS.map((direction) => {
    const levels = responses.flatMap(({ answers }) => answers[direction]?.target ?? []);
    const shown = !anonymous || levels.length >= FEWEST_SHOWN;
    return [direction, shown ? medianLevel(levels) : undefined] as const;
  });
  return Object.fromEntries(wishes.filter(([, level]) => level !== undefined));
}

/** max(0, target - score): 0 when the target is reached or passed. */
export function gap(target: Level, score: Fraction): Fraction {
  return larger(fraction(0), subtract(fraction(target), score));
}

/** For each blocker of a step in the list whose target is below what the step needs: raise it. */
export function targetsToRaise(
  steps: readonly Pick<PlannedStep, 'blockedBy'>[],
  inForce: Targets
): RaiseTarget[] {
  const blockers = steps.flatMap(({ blockedBy }) => blockedBy);
  return DIRECTION_IDS.flatMap((direction) => {
    const from = inForce[direction];
    const needed = blockers.filter((b) => b.direction === direction).map((b) => b.minLevel);
    const to = LEVELS.findLast((level) => needed.includes(level));
    return from !== null && to !== undefined && from < to ? [{ direction, from, to }] : [];
  });
}

function medianLevel(levels: readonly Level[]): Level | undefined {
  const values = levels.map((level) => fraction(level));
  if (!isSome(values)) return undefined;
  const rounded = roundHalfUp(median(values), 0);
  return LEVELS.find((level) => level === rounded);
}
