/**
 * The steps that close the gaps, in an order that respects what depends on what.
 * Knows the model's steps by argument only, so that the browser's what-if can run it.
 */
import {
  add,
  compare,
  decimal,
  divide,
  fraction,
  multiply,
  smaller,
  sum,
  toNumber,
  type Fraction
} from './fraction.ts';
import { scoredDirections, weightOf, type Weights } from './maturity-index.ts';
import type { DirectionId, Effort, Level, StepOutline, StepsUp } from './model/types.ts';
import type { Blocker, PlannedStep } from './scorecard-types.ts';
import { floorLevel } from './scoring.ts';
import { gap, type Targets } from './targets.ts';
import type { Scored, Standings } from './team.ts';

export type PriorityWord = 'high' | 'medium' | 'lower';

/** Steps that a company is told to begin now: more than three at once is no plan. */
const MOST_STEPS_NOW = 3;

/** The same gap comes first where it is easier to close. */
const EASE: Readonly<Record<Effort, Fraction>> = {
  S: fraction(1),
  M: decimal(0.8),
  L: decimal(0.6)
};

interface Candidate {
  readonly step: StepOutline;
  readonly direction: DirectionId;
  readonly score: Fraction;
  readonly gap: Fraction;
  readonly blockedBy: readonly Blocker[];
}

/**
 * One step for each scored direction with a gap, from floor(score) up: those that can start before
 * those that wait, then by priority, then the lower score, then the fixed order.
 */
export function roadmap(
  standings: Standings,
  targets: Targets,
  weights: Weights,
  stepsUp: StepsUp
): PlannedStep[] {
  const scored = scoredDirections(standings);
  const candidates = scored.flatMap(({ direction, standing }) => {
    const found = candidate(direction, standing, targets, standings, stepsUp);
    return found ? [found] : [];
  });
  const weightSum = sum(scored.map(({ direction }) => weightOf(weights, direction)));
  return candidates
    .map((found) => {
      const unlocks = countUnlocks(found.direction, candidates);
      const weight = divide(
        multiply(weightOf(weights, found.direction), fraction(scored.length)),
        weightSum
      );
      return { ...found, unlocks, priority: priority(found, unlocks, weight) };
    })
    .sort(
      (a, b) =>
        Number(a.blockedBy.length > 0) - Number(b.blockedBy.length > 0) ||
        compare(b.priority, a.priority) ||
        compare(a.score, b.score)
    )
    .map(({ step, direction, priority, unlocks, blockedBy }) => ({
      id: step.id,
      direction,
      priority: toNumber(priority),
      unlocks,
      blockedBy: [...blockedBy]
    }));
}

/** The step that leads up from a level; undefined from level 5. */
export const nextStep = (stepsUp: StepsUp, direction: DirectionId, from: Level) =>
  stepsUp[direction][from - 1];

/** Prerequisites of a step that are known not to be met: the direction's level is below the least. */
export function blockers(step: StepOutline, standings: Standings): Blocker[] {
  return step.prerequisites
    .filter(({ direction, minLevel }) => {
      const standing = standings[direction];
      return standing.status === 'scored' && standing.level < minLevel;
    })
    .map(({ direction, minLevel }) => ({ direction, minLevel }));
}

/** Prerequisites that could not be checked, because their direction has no level. They do not block. */
export function unchecked(step: StepOutline, standings: Standings): Blocker[] {
  return step.prerequisites
    .filter(({ direction }) => standings[direction].status !== 'scored')
    .map(({ direction, minLevel }) => ({ direction, minLevel }));
}

/** Whether the level shown is already the one the step leads to, and only has to be finished. */
export function isFinishing({ level, score }: Scored): boolean {
  return level > floorLevel(score);
}

/** The steps to begin now: the first three that nothing blocks. */
export function stepsNow(steps: readonly PlannedStep[]): PlannedStep[] {
  return steps.filter(({ blockedBy }) => blockedBy.length === 0).slice(0, MOST_STEPS_NOW);
}

/** What people see of a priority: high from 40, medium from 20. */
export function priorityWord(value: number): PriorityWord {
  if (value >= 40) return 'high';
  return value >= 20 ? 'medium' : 'lower';
}

function candidate(
  direction: DirectionId,
  { score }: Scored,
  targets: Targets,
  standings: Standings,
  stepsUp: StepsUp
): Candidate | null {
  const target = targets[direction];
  const step = nextStep(stepsUp, direction, floorLevel(score));
  if (target === null || !step) return null;
  const open = gap(target, score);
  if (open.n === 0n) return null;
  return { step, direction, score, gap: open, blockedBy: blockers(step, standings) };
}

/** How many other directions' steps in the list wait for this direction. */
function countUnlocks(direction: DirectionId, candidates: readonly Candidate[]): number {
  return candidates.filter(
    (other) =>
      other.direction !== direction && other.blockedBy.some((b) => b.direction === direction)
  ).length;
}

/** 100 × gap/4 × weight/mean weight × min(2, 1 + unlocks/4) × ease: an order, not a measurement. */
function priority({ gap, step }: Candidate, unlocks: number, weight: Fraction): Fraction {
  const lever = smaller(fraction(2), add(fraction(1), fraction(unlocks, 4)));
  return [fraction(25), gap, weight, lever, EASE[step.effort]].reduce(multiply);
}
