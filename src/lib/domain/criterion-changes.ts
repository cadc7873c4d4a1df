/** Which criteria made a change between two detailed rounds. */
import { isDetailed } from './answers.ts';
import { byDirection } from './by-direction.ts';
import { isFull, SCORED_LEVELS } from './gates.ts';
import { LADDERS } from './ladder.ts';
import type { CriterionId, DirectionId } from './model/types.ts';
import { FEWEST_FOR_SPREAD, type Assessment } from './team.ts';

export interface CriterionChanges {
  readonly gained: readonly CriterionId[];
  readonly lost: readonly CriterionId[];
}

/**
 * Per direction the criteria full now and not before, and the other way round; null where one of
 * the rounds does not tell.
 */
export function criterionChanges(
  before: Assessment,
  now: Assessment
): Record<DirectionId, CriterionChanges | null> {
  return byDirection((direction) => {
    const [then, today] = [fullCriteria(direction, before), fullCriteria(direction, now)];
    if (!then || !today) return null;
    return {
      gained: today.filter((id) => !then.includes(id)),
      lost: then.filter((id) => !today.includes(id))
    };
  });
}

/**
 * The criteria of a direction that more than half of those who answered it call full. Null when
 * nobody did, or when an anonymous assessment has fewer than five of them: a criterion tells as much
 * as a range does.
 */
export function fullCriteria(
  direction: DirectionId,
  { anonymous, responses }: Assessment
): CriterionId[] | null {
  const marks = responses
    .map(({ answers }) => answers[direction])
    .filter((answer) => answer !== undefined)
    .filter(isDetailed)
    .map(({ criteria }) => criteria);
  if (marks.length === 0 || (anonymous && marks.length < FEWEST_FOR_SPREAD)) return null;
  return SCORED_LEVELS.flatMap((level) => LADDERS[direction][level]).filter(
    (id) => marks.filter((mark) => isFull(mark[id])).length * 2 > marks.length
  );
}
