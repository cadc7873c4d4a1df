/**
 * How much a quarter of the plan holds, and what it can hold.
 *
 * Capacity is one budget in units of effort, not a limit for each size: a team that can carry two
 * small steps can carry one middle one instead, and separate limits would warn of that.
 */
import type { Effort, TimedSteps } from './model/types.ts';
import { lastQuarter, outlineOf, type Plan, type PlanItem } from './plan.ts';
import { quarterRange, quartersBetween, type Quarter } from './quarter.ts';

/** How many steps of each size. */
export type Sizes = Readonly<Record<Effort, number>>;

/**
 * Units a step takes of each quarter it lasts: a small one occupies one team, a middle one two (the
 * model's own measure of effort), a large one is taken for three.
 */
export const UNITS: Sizes = { S: 1, M: 2, L: 3 };

export interface Load {
  readonly quarter: Quarter;
  /** The steps under way in the quarter, those begun earlier included. */
  readonly sizes: Sizes;
  readonly units: number;
  /** Units above the capacity; 0 while it suffices. */
  readonly over: number;
}

/** A capacity said as people say it, two small steps and a middle one, in units. */
export function units({ S, M, L }: Sizes): number {
  return S * UNITS.S + M * UNITS.M + L * UNITS.L;
}

/**
 * Every quarter from the plan's first to its last, empty ones included; none for an empty plan. What
 * was dropped takes no room; what is done did. `capacity` is in units.
 */
export function loads(plan: Plan, capacity: number, steps: TimedSteps): Load[] {
  const items = plan.filter(({ status }) => status !== 'dropped');
  const quarters = items.flatMap((item) => [item.quarter, lastQuarter(steps, item)]).toSorted();
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (!first || !last) return [];
  return quarterRange(first, last).map((quarter) => {
    const sizes = sizesOf(
      items.filter((item) => isUnderWay(item, quarter, steps)),
      steps
    );
    const taken = units(sizes);
    return { quarter, sizes, units: taken, over: Math.max(0, taken - capacity) };
  });
}

function isUnderWay(item: PlanItem, quarter: Quarter, steps: TimedSteps): boolean {
  return (
    quartersBetween(item.quarter, quarter) >= 0 &&
    quartersBetween(quarter, lastQuarter(steps, item)) >= 0
  );
}

function sizesOf(items: Plan, steps: TimedSteps): Sizes {
  const efforts = items.map(({ step }) => outlineOf(steps, step).effort);
  const count = (effort: Effort) => efforts.filter((other) => other === effort).length;
  return { S: count('S'), M: count('M'), L: count('L') };
}
