/**
 * A plan: steps laid out in quarters, in the order in which they are to be done.
 * Knows the model's steps by argument only, so that the browser and other versions can plan with it.
 */
import type { StepId, TimedSteps } from './model/types.ts';
import { quarterAfter, quartersBetween, type Quarter } from './quarter.ts';
import { stepParts } from './step-id.ts';

export const PLAN_STATUSES = ['planned', 'doing', 'done', 'dropped'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** One planned step; whatever else is kept with it (owner, due date, notes) decides no rule. */
export interface PlanItem {
  readonly step: StepId;
  /** The quarter it begins in. */
  readonly quarter: Quarter;
  readonly status: PlanStatus;
}

/** In order: by quarter, and within a quarter as the planner put them. A step stands in it once. */
export type Plan<Item extends PlanItem = PlanItem> = readonly Item[];

const WEEKS_IN_A_QUARTER = 13;

/** What the model knows of a step; throws a RangeError for a step it has not. */
export function outlineOf(steps: TimedSteps, id: StepId): TimedSteps['strategy'][number] {
  const { direction, from } = stepParts(id);
  const found = steps[direction][from - 1];
  if (!found) throw new RangeError(`The model has no step ${id}`);
  return found;
}

/** Weeks a step is taken to last, in halves: twice the middle of the expert's guide. */
export function halfWeeks(steps: TimedSteps, id: StepId): number {
  const [least, most] = outlineOf(steps, id).weeks;
  return least + most;
}

/** Quarters a step lasts: one, or as many as its weeks need when it begins on the first day. */
export function quartersOf(steps: TimedSteps, id: StepId): number {
  return Math.max(1, Math.ceil(halfWeeks(steps, id) / (2 * WEEKS_IN_A_QUARTER)));
}

/** The quarter a planned step ends in. */
export function lastQuarter(steps: TimedSteps, { step, quarter }: PlanItem): Quarter {
  return quarterAfter(quarter, quartersOf(steps, step) - 1);
}

/** The plan in order, steps of one quarter as they stand. */
export function arranged<Item extends PlanItem>(plan: Plan<Item>): Item[] {
  return plan.toSorted((a, b) => quartersBetween(b.quarter, a.quarter));
}

/**
 * The plan with one step in another place: before the step named, which is of that quarter, else at
 * the quarter's end. A step that the plan has not is put nowhere.
 */
export function moved<Item extends PlanItem>(
  plan: Plan<Item>,
  step: StepId,
  quarter: Quarter,
  before: StepId | null = null
): Item[] {
  const item = plan.find((other) => other.step === step);
  const others = arranged(plan.filter((other) => other !== item));
  if (!item) return others;
  const next = others.findIndex((other) => other.quarter === quarter && other.step === before);
  const later = others.findIndex((other) => quartersBetween(quarter, other.quarter) > 0);
  const [place = others.length] = [next, later].filter((index) => index >= 0);
  return others.toSpliced(place, 0, { ...item, quarter });
}

/** The plan with one step a place earlier or later within its quarter; at its edge nothing moves. */
export function nudged<Item extends PlanItem>(plan: Plan<Item>, step: StepId, by: -1 | 1): Item[] {
  const items = arranged(plan);
  const place = items.findIndex((item) => item.step === step);
  const [item, neighbour] = [items[place], items[place + by]];
  if (!item || !neighbour || neighbour.quarter !== item.quarter) return items;
  return items.with(place, neighbour).with(place + by, item);
}
