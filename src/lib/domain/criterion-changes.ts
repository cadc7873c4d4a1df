/** Which criteria made a change between two detailed rounds. */
import { byDirection } from './by-direction.ts';
import { criterionShares, isFullToMost, type Share } from './criterion-shares.ts';
import type { CriterionId, DirectionId } from './model/types.ts';
import type { Assessment } from './team.ts';

export interface CriterionChanges {
  readonly gained: readonly CriterionId[];
  readonly lost: readonly CriterionId[];
}

type Shares = ReadonlyMap<CriterionId, Share>;

/**
 * Per direction the criteria full now and not before, and the other way round, of those that both
 * rounds tell; null where one of them tells nothing.
 */
export function criterionChanges(
  before: Assessment,
  now: Assessment
): Record<DirectionId, CriterionChanges | null> {
  return byDirection((direction) => {
    const [then, today] = [criterionShares(direction, before), criterionShares(direction, now)];
    return then && today
      ? { gained: fullOnlyIn(today, then), lost: fullOnlyIn(then, today) }
      : null;
  });
}

/** The criteria of a direction that a team calls full; null where that may not be told. */
export function fullCriteria(direction: DirectionId, assessment: Assessment): CriterionId[] | null {
  const shares = criterionShares(direction, assessment);
  return shares && [...shares].filter(([, share]) => isFullToMost(share)).map(([id]) => id);
}

function fullOnlyIn(here: Shares, there: Shares): CriterionId[] {
  return [...here].flatMap(([id, share]) => {
    const other = there.get(id);
    return other && isFullToMost(share) && !isFullToMost(other) ? [id] : [];
  });
}
