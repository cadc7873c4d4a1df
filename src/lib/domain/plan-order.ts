/** What of a plan has to come before what, and where it does not. */
import { compare, fraction } from './fraction.ts';
import type { StepId, TimedSteps } from './model/types.ts';
import { arranged, lastQuarter, outlineOf, type Plan, type PlanItem } from './plan.ts';
import { quartersBetween } from './quarter.ts';
import { stepParts, stepTo } from './step-id.ts';
import type { Standings } from './team.ts';

/** A step that another one needs first. */
export interface Need {
  readonly step: StepId;
  /** Known to be open; false where the direction has no level, so that nobody can tell. */
  readonly known: boolean;
}

/** A planned step whose prerequisite does not come before it. */
export interface Flag {
  readonly step: StepId;
  readonly needs: StepId;
  /** It is planned, but later; or it is not planned at all. */
  readonly kind: 'later' | 'missing';
}

/**
 * The steps that have to be done before a step, as things stand: the one below it in its direction
 * while that level is not full, and for each prerequisite the step that leads up to its level while
 * the direction is below it. What is reached already is no need; nor is anything of level 1.
 */
export function needsOf(id: StepId, standings: Standings, steps: TimedSteps): Need[] {
  const { direction, from } = stepParts(id);
  const here = standings[direction];
  const below = stepTo(direction, from);
  const isBelowOpen = here.status !== 'scored' || compare(here.score, fraction(from)) < 0;
  const own = below && isBelowOpen ? [{ step: below, known: here.status === 'scored' }] : [];
  const others = outlineOf(steps, id).prerequisites.flatMap(({ direction, minLevel }) => {
    const there = standings[direction];
    const step = stepTo(direction, minLevel);
    const isMet = there.status === 'scored' && there.level >= minLevel;
    return step && !isMet ? [{ step, known: there.status === 'scored' }] : [];
  });
  return [...own, ...others];
}

/**
 * Every open step of the plan with a need that does not come before it, in the plan's order. A need
 * is served by its step when that is done, or ends no later than the quarter the dependant begins in
 * and stands before it. A need that nobody can check is flagged only when its step is planned later.
 */
export function flags(plan: Plan, standings: Standings, steps: TimedSteps): Flag[] {
  const items = arranged(plan);
  return items.filter(isOpen).flatMap((item) =>
    needsOf(item.step, standings, steps).flatMap(({ step: needs, known }): Flag[] => {
      const need = items.find(({ step, status }) => step === needs && status !== 'dropped');
      if (!need) return known ? [{ step: item.step, needs, kind: 'missing' }] : [];
      const served = need.status === 'done' || comesBefore(items, need, item, steps);
      return served ? [] : [{ step: item.step, needs, kind: 'later' }];
    })
  );
}

/** Whether a step is still to be done. */
export const isOpen = ({ status }: PlanItem): boolean => status === 'planned' || status === 'doing';

function comesBefore(items: Plan, need: PlanItem, item: PlanItem, steps: TimedSteps): boolean {
  return (
    items.indexOf(need) < items.indexOf(item) &&
    quartersBetween(lastQuarter(steps, need), item.quarter) >= 0
  );
}
