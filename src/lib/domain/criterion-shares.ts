/** How many respondents of a detailed round call a criterion full. */
import { isDetailed } from './answers.ts';
import { isFull, SCORED_LEVELS } from './gates.ts';
import type { CriterionId, DirectionId } from './model/types.ts';
import { FEWEST_FOR_SPREAD, type Assessment } from './team.ts';

export interface Share {
  readonly full: number;
  /** Those who answered the direction and to whom the criterion applies; what they were not asked is not full. */
  readonly of: number;
}

/**
 * The share of every criterion of a direction that may be told; null when none may: nobody answered
 * by criteria, or fewer than five anonymous respondents did. A criterion tells as much as a range
 * does.
 */
export function criterionShares(
  direction: DirectionId,
  { model, anonymous, responses }: Assessment
): ReadonlyMap<CriterionId, Share> | null {
  const fewest = anonymous ? FEWEST_FOR_SPREAD : 1;
  const marks = responses
    .map(({ answers }) => answers[direction])
    .filter((answer) => answer !== undefined)
    .filter(isDetailed)
    .map(({ criteria }) => criteria);
  if (marks.length < fewest) return null;
  const shares = SCORED_LEVELS.flatMap((level) => model.ladders[direction][level]).map((id) => {
    const given = marks.map((mark) => mark[id]).filter((mark) => mark !== 'notApplicable');
    return [id, { full: given.filter(isFull).length, of: given.length }] as const;
  });
  return new Map(shares.filter(([, { of }]) => !anonymous || of >= fewest));
}

/** Whether a team calls a criterion full: more than half of those to whom it applies do. */
export const isFullToMost = ({ full, of }: Share): boolean => full * 2 > of;
