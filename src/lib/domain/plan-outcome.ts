/** The next round held against the plan: which steps closed what they were to close. */
import { criterionShares, isFullToMost, type Share } from './criterion-shares.ts';
import { closes } from './model/model.ts';
import type { CriterionId, DirectionId, Level, StepId } from './model/types.ts';
import type { Plan } from './plan.ts';
import { stepParts } from './step-id.ts';
import { standings, type Assessment } from './team.ts';

/**
 * closed: full now and not before. kept: full in both rounds. lost: full before and not now. open:
 * full in neither. excused: it applies to nobody any more.
 */
export type CriterionFate = 'closed' | 'kept' | 'lost' | 'open' | 'excused';

export interface CriterionOutcome {
  readonly id: CriterionId;
  /** Null where the round does not tell: answered quickly, or by too few in an anonymous one. */
  readonly before: Share | null;
  readonly now: Share | null;
  /** Null unless both rounds tell: a later version of the model may ask for it no more. */
  readonly fate: CriterionFate | null;
}

/**
 * closed: all it was to close is full, and was not. partly: some of it. kept: all was full before
 * and still is. lost: all was full before, and is not now.
 */
export type StepFate = 'closed' | 'partly' | 'open' | 'kept' | 'lost';

export interface StepOutcome {
  readonly step: StepId;
  /** The direction's level in each round; null where it has none or it is hidden. */
  readonly level: { readonly before: Level | null; readonly now: Level | null };
  readonly criteria: readonly CriterionOutcome[];
  /**
   * By the criteria where both rounds tell of all of them, else by whether the direction's level has
   * reached the step's; null where neither can be told, and where the rounds differ in mode.
   */
  readonly fate: StepFate | null;
}

/**
 * Every step of the plan that was not dropped, in the plan's order, by the criteria that it was to
 * close when it was planned: those of the earlier round's version. Of an anonymous round take the
 * responses that may be counted (`publication.ts`).
 */
export function planOutcome(plan: Plan, before: Assessment, now: Assessment): StepOutcome[] {
  const levels = [standings(before), standings(now)] as const;
  return plan
    .filter(({ status }) => status !== 'dropped')
    .map(({ step }) => {
      const { direction, to } = stepParts(step);
      const [then, today] = levels.map((round) => {
        const standing = round[direction];
        return standing.status === 'scored' ? standing.level : null;
      });
      const level = { before: then ?? null, now: today ?? null };
      const criteria = criteriaOutcome(step, direction, before, now);
      const isComparable = before.mode === now.mode;
      return { step, level, criteria, fate: isComparable ? stepFate(criteria, level, to) : null };
    });
}

function criteriaOutcome(
  step: StepId,
  direction: DirectionId,
  before: Assessment,
  now: Assessment
): CriterionOutcome[] {
  const [then, today] = [criterionShares(direction, before), criterionShares(direction, now)];
  return closes(before.model, step).map((id) => {
    const shares = { before: then?.get(id) ?? null, now: today?.get(id) ?? null };
    return { id, ...shares, fate: criterionFate(shares.before, shares.now) };
  });
}

function criterionFate(before: Share | null, now: Share | null): CriterionFate | null {
  if (!before || !now) return null;
  if (now.of === 0) return 'excused';
  if (isFullToMost(now)) return isFullToMost(before) ? 'kept' : 'closed';
  return isFullToMost(before) ? 'lost' : 'open';
}

function stepFate(
  criteria: readonly CriterionOutcome[],
  level: StepOutcome['level'],
  to: Level
): StepFate | null {
  const fates = criteria.map(({ fate }) => fate).filter((fate) => fate !== 'excused');
  if (fates.includes(null)) return fateByLevel(level, to);
  if (fates.every((fate) => fate === 'kept')) return 'kept';
  if (fates.every((fate) => fate === 'kept' || fate === 'lost')) return 'lost';
  if (!fates.includes('closed')) return 'open';
  return fates.every((fate) => fate === 'kept' || fate === 'closed') ? 'closed' : 'partly';
}

function fateByLevel({ before, now }: StepOutcome['level'], to: Level): StepFate | null {
  if (before === null || now === null) return null;
  if (before < to) return now < to ? 'open' : 'closed';
  return now < to ? 'lost' : 'kept';
}
