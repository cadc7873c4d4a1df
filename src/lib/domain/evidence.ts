/** How much of what a scorecard claims is confirmed. It never changes a score. */
import { isDetailed, isQuick, type Answer, type Questionnaire } from './answers.ts';
import { byDirection } from './by-direction.ts';
import { climb, isFull } from './gates.ts';
import type { DirectionId } from './model/types.ts';
import { scoreDirection } from './scoring.ts';
import { FEWEST_FOR_SPREAD, standings, type Assessment } from './team.ts';

/** What is claimed in one direction, over all respondents, and how much of it has evidence. */
export interface Claims {
  readonly claimed: number;
  readonly confirmed: number;
}

/**
 * The claims of every direction; none where it is hidden, nor where an anonymous assessment hides
 * how far the scores lie apart, because a count of claims tells it. A claim is a full criterion that
 * counts, in quick mode a direction above level 1; it is confirmed by a note or a link.
 */
export function evidence(assessment: Assessment): Record<DirectionId, Claims> {
  const { anonymous, responses } = assessment;
  const shown = standings(assessment);
  return byDirection((id) => {
    if (anonymous && shown[id].n < FEWEST_FOR_SPREAD) return { claimed: 0, confirmed: 0 };
    const claims = responses.flatMap(({ answers }) => claimsOf(assessment, id, answers[id]));
    return { claimed: claims.length, confirmed: claims.filter(Boolean).length };
  });
}

/** All claims together. */
export function sumOfClaims(byDirection: Readonly<Record<DirectionId, Claims>>): Claims {
  const all = Object.values(byDirection);
  return {
    claimed: all.reduce((sum, { claimed }) => sum + claimed, 0),
    confirmed: all.reduce((sum, { confirmed }) => sum + confirmed, 0)
  };
}

/**
 * Why claims are not counted: their number would tell too much of a few anonymous answers, or the
 * answers stayed in the installation where they were given.
 */
export type ClaimsHidden = 'few' | 'elsewhere';

export function claimsHidden(
  anonymous: boolean,
  respondents: number,
  elsewhere = false
): ClaimsHidden | null {
  if (elsewhere) return 'elsewhere';
  return anonymous && respondents < FEWEST_FOR_SPREAD ? 'few' : null;
}

/** Whether a direction is drawn as confirmed: it claims something, and all of it has evidence. */
export const isConfirmed = ({ claimed, confirmed }: Claims): boolean =>
  claimed > 0 && claimed === confirmed;

/** The share of claims with evidence, 0 to 1; null when there is nothing to confirm. */
export function confirmedShare(assessment: Assessment): number | null {
  const { claimed, confirmed } = sumOfClaims(evidence(assessment));
  return claimed === 0 ? null : confirmed / claimed;
}

/** One entry for each claim: whether there is evidence for it. */
function claimsOf(
  asked: Questionnaire,
  direction: DirectionId,
  answer: Answer | undefined
): boolean[] {
  const score = scoreDirection(asked, direction, answer);
  if (score.status !== 'scored' || answer === undefined) return [];
  if (isQuick(answer)) return score.level > 1 ? [isGiven(answer.evidence)] : [];
  if (!isDetailed(answer)) return [];
  const { criteria, evidence } = answer;
  const ladder = asked.model.ladders[direction];
  return climb(ladder, criteria)
    .rungs.flatMap(({ level }) => ladder[level])
    .filter((id) => isFull(criteria[id]))
    .map((id) => isGiven(evidence?.[id]));
}

function isGiven(note: string | undefined): boolean {
  return Boolean(note?.trim());
}
