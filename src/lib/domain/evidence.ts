/** How much of what a scorecard claims is confirmed. It never changes a score. */
import { isDetailed, isQuick, type Answer, type Mode } from './answers.ts';
import { climb, isFull } from './gates.ts';
import { LADDERS } from './ladder.ts';
import { DIRECTION_IDS, type DirectionId } from './model/types.ts';
import { scoreDirection } from './scoring.ts';
import { standings, type Assessment } from './team.ts';

/**
 * The share of claims with a note or link of evidence, 0 to 1, over all respondents and all
 * directions that are not hidden; null when there is nothing to confirm. A claim is a full
 * criterion that counts, in quick mode a direction above level 1.
 */
export function confirmedShare(assessment: Assessment): number | null {
  const shown = standings(assessment);
  const claims = DIRECTION_IDS.filter((id) => shown[id].status !== 'hidden').flatMap((id) =>
    assessment.responses.flatMap(({ answers }) => claimsOf(assessment.mode, id, answers[id]))
  );
  return claims.length === 0 ? null : claims.filter(Boolean).length / claims.length;
}

/** One entry for each claim: whether there is evidence for it. */
function claimsOf(mode: Mode, direction: DirectionId, answer: Answer | undefined): boolean[] {
  const score = scoreDirection(mode, direction, answer);
  if (score.status !== 'scored' || answer === undefined) return [];
  if (isQuick(answer)) return score.level > 1 ? [isGiven(answer.evidence)] : [];
  if (!isDetailed(answer)) return [];
  const { criteria, evidence } = answer;
  const ladder = LADDERS[direction];
  return climb(ladder, criteria)
    .rungs.flatMap(({ level }) => ladder[level])
    .filter((id) => isFull(criteria[id]))
    .map((id) => isGiven(evidence?.[id]));
}

function isGiven(note: string | undefined): boolean {
  return Boolean(note?.trim());
}
