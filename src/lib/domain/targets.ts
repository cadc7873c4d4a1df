/** Where each direction should get to, and how far that is. */
import { byDirection } from './by-direction.ts';
import { fraction, larger, roundHalfUp, subtract, type Fraction } from './fraction.ts';
import { DIRECTION_IDS, LEVELS, type DirectionId, type Level } from './model/types.ts';
import type { PlannedStep } from './scorecard-types.ts';
import { isSome, median } from './statistics.ts';
import { FEWEST_FOR_SPREAD, FEWEST_SHOWN, type Assessment, type Standings } from './team.ts';

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

/** What respondents wish for in one direction. */
export interface Wished {
  /** How many of them. */
  readonly n: number;
  /** The median of their targets, half up. */
  readonly level: Level;
  /** How many wish for each level, 1 to 5; of an anonymous assessment from five wishes on. */
  readonly counts: readonly number[] | null;
}

/**
 * What respondents wish for, by direction; null where nobody does. A wish is an answer too, so in
 * an anonymous assessment fewer than three are hidden.
 */
export function wishesOf({
  anonymous,
  responses,
  known
}: Assessment): Readonly<Record<DirectionId, Wished | null>> {
  if (known) return known.wishes;
  return byDirection((direction) => {
    const levels = responses.flatMap(({ answers }) => answers[direction]?.target ?? []);
    const n = levels.length;
    const level = medianLevel(levels);
    if (level === undefined || (anonymous && n < FEWEST_SHOWN)) return null;
    const counted = !anonymous || n >= FEWEST_FOR_SPREAD;
    const counts = LEVELS.map((at) => levels.filter((wished) => wished === at).length);
    return { n, level, counts: counted ? counts : null };
  });
}

/** The targets that follow from the wishes. */
export function wishedTargets(assessment: Assessment): Wishes {
  const wishes = Object.entries(wishesOf(assessment)).flatMap(([direction, wished]) =>
    wished ? [[direction, wished.level] as const] : []
  );
  return Object.fromEntries(wishes);
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
