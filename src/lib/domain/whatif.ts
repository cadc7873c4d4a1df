/** "What if": the same company with some directions supposed to stand elsewhere. */
import { byDirection } from './by-direction.ts';
import type { Fraction } from './fraction.ts';
import { SCORED_LEVELS, type Ladder, type Marks } from './gates.ts';
import type { CriterionId, DirectionId } from './model/types.ts';
import { levelOf, scoreMarks } from './scoring.ts';
import type { Scored, Standing, Standings } from './team.ts';

/** Scores, 1 to 5, in place of those of the directions named. */
export type Supposed = Readonly<Partial<Record<DirectionId, Fraction>>>;

/** A score that is known without those who gave it: no spread, no agreement. */
export function standingAt(score: Fraction, n: number): Scored {
  const nobody = { min: null, max: null, iqr: null, consensus: null, agreement: null };
  return { status: 'scored', n, score, level: levelOf(score), ...nobody };
}

/** Supposed scores in place of the standings; nobody answered so. */
export function suppose(actual: Standings, supposed: Supposed): Standings {
  return byDirection((direction): Standing => {
    const score = supposed[direction];
    return score === undefined ? actual[direction] : standingAt(score, actual[direction].n);
  });
}

/**
 * The score of a detailed answer if some criteria were also done; what has not been asked yet counts
 * as a no. Null when so much is "don't know" that there is no score.
 */
export function scoreIfDone(
  ladder: Ladder,
  marks: Marks,
  done: ReadonlySet<CriterionId>
): Fraction | null {
  const ids = SCORED_LEVELS.flatMap((level) => ladder[level]);
  const then = ids.map((id) => [id, done.has(id) ? 'yes' : (marks[id] ?? 'no')] as const);
  const score = scoreMarks(ladder, Object.fromEntries(then));
  return score.status === 'scored' ? score.score : null;
}
