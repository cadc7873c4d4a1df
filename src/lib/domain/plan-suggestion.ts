/**
 * A whole roadmap to chosen targets, quarter by quarter, with the reason for every place.
 * Knows the model's steps by argument only.
 */
import { fraction } from './fraction.ts';
import type { Weights } from './maturity-index.ts';
import { DIRECTION_IDS, type StepId, type TimedSteps } from './model/types.ts';
import { raisedTargets } from './plan-goals.ts';
import { UNITS } from './plan-load.ts';
import { needsOf } from './plan-order.ts';
import { schedule, type Slot, type Task } from './plan-schedule.ts';
import { halfWeeks, outlineOf, quartersOf } from './plan.ts';
import { quarterAfter, type Quarter } from './quarter.ts';
import { roadmap } from './roadmap.ts';
import type { PlannedStep } from './scorecard-types.ts';
import { stepParts } from './step-id.ts';
import type { RaiseTarget, Targets } from './targets.ts';
import type { Standings } from './team.ts';
import { standingAt } from './whatif.ts';

export interface Wanted {
  readonly standings: Standings;
  /** The targets in force; a direction without a score is left alone. */
  readonly targets: Targets;
  readonly weights: Weights;
  /** Units of effort a quarter holds, whole and at least 1 (see `plan-load.ts`). */
  readonly capacity: number;
  readonly first: Quarter;
}

/** Why a step stands where it does. Both may hold; neither: it is among the most valuable, and first. */
export interface Reasons {
  /** Its own needs of the plan that end last: it begins after them. */
  readonly waitsFor: readonly StepId[];
  /** Quarters in which it could have begun, had there been room. */
  readonly noRoomIn: readonly Quarter[];
  /** Steps of the plan that cannot begin before it has ended. */
  readonly unlocks: readonly StepId[];
  /** It leads above its direction's own target, only because others need it. */
  readonly onlyForOthers: boolean;
}

export interface Placement {
  readonly step: StepId;
  /** The quarters it begins and ends in. */
  readonly quarter: Quarter;
  readonly last: Quarter;
  /** What the roadmap gives it once those before it are done: the higher, the earlier its turn. */
  readonly priority: number;
  readonly reasons: Reasons;
}

export interface Suggestion {
  /** In the order of doing: by quarter, and within it needs before what needs them. */
  readonly placements: readonly Placement[];
  /** Targets that others need higher than they are. */
  readonly raised: readonly RaiseTarget[];
}

/**
 * The steps that take every direction to its target, with all that these need, spread over quarters.
 * Their turn is the roadmap's, played forward as though each step worked: what can start before what
 * waits, then by priority. Then each goes to the earliest quarter that has room once its needs have
 * ended; within one quarter only when the weeks of both fit.
 */
export function suggestPlan(wanted: Wanted, steps: TimedSteps): Suggestion {
  const { standings, targets, weights, capacity, first } = wanted;
  const goals = raisedTargets(standings, targets, steps);
  const order = playForward(standings, goals, weights, steps);
  const tasks = tasksOf(order, standings, steps);
  const priorities = new Map(order.map(({ id, priority }) => [id, priority]));
  return {
    placements: schedule(tasks, capacity).map((slot) => ({
      step: slot.id,
      quarter: quarterAfter(first, slot.begins),
      last: quarterAfter(first, slot.ends),
      priority: priorities.get(slot.id) ?? 0,
      reasons: reasonsOf(slot, tasks, first, targets)
    })),
    raised: DIRECTION_IDS.flatMap((direction) => {
      const [from, to] = [targets[direction], goals[direction]];
      return from && to && from < to ? [{ direction, from, to }] : [];
    })
  };
}

/** The roadmap's first step, again and again, each time as though the steps before it were done. */
function playForward(
  standings: Standings,
  goals: Targets,
  weights: Weights,
  steps: TimedSteps
): PlannedStep[] {
  const [next] = roadmap(standings, goals, weights, steps);
  if (!next) return [];
  const done = standingAt(fraction(stepParts(next.id).to), standings[next.direction].n);
  return [next, ...playForward({ ...standings, [next.direction]: done }, goals, weights, steps)];
}

function tasksOf(
  order: readonly PlannedStep[],
  standings: Standings,
  steps: TimedSteps
): Task<StepId>[] {
  return order.map(({ id }) => ({
    id,
    units: UNITS[outlineOf(steps, id).effort],
    halfWeeks: halfWeeks(steps, id),
    lasts: quartersOf(steps, id),
    needs: needsOf(id, standings, steps).map(({ step }) => step)
  }));
}

function reasonsOf(
  { id, waitsFor, full }: Slot<StepId>,
  tasks: readonly Task<StepId>[],
  first: Quarter,
  targets: Targets
): Reasons {
  const { direction, to } = stepParts(id);
  return {
    waitsFor,
    noRoomIn: full.map((quarter) => quarterAfter(first, quarter)),
    unlocks: tasks.filter(({ needs }) => needs.includes(id)).map((task) => task.id),
    onlyForOthers: to > (targets[direction] ?? 0)
  };
}
