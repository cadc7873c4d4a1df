/** The agency's own rating beside the client's: a second series, never pooled with the first. */
import type { Answers, Questionnaire } from './answers.ts';
import { byDirection } from './by-direction.ts';
import { absolute, compare, fraction, subtract, toNumber } from './fraction.ts';
import type { DirectionId } from './model/types.ts';
import { scoreDirection } from './scoring.ts';
import type { Standings } from './team.ts';

export interface OutsideScore {
  /** Null where the agency gave none. */
  readonly score: number | null;
  /** The agency's score less the client's median; null where either is missing or hidden. */
  readonly difference: number | null;
  /** They see it differently by a level or more. */
  readonly apart: boolean;
}

/** From here on two views of one direction differ: as between roles. */
export const APART = fraction(1);

export function outsideView(
  asked: Questionnaire,
  answers: Answers,
  client: Standings
): Record<DirectionId, OutsideScore> {
  return byDirection((id) => {
    const outside = scoreDirection(asked, id, answers[id]);
    if (outside.status !== 'scored') return { score: null, difference: null, apart: false };
    const score = toNumber(outside.score);
    const inside = client[id];
    if (inside.status !== 'scored') return { score, difference: null, apart: false };
    const difference = subtract(outside.score, inside.score);
    return {
      score,
      difference: toNumber(difference),
      apart: compare(absolute(difference), APART) >= 0
    };
  });
}
