/** How a team's answers to a direction lie: each of them, how many at each half level, the middle half. */
import { byDirection } from './by-direction.ts';
import { ceil, fraction, multiply, subtract, toNumber, type Fraction } from './fraction.ts';
import type { DirectionId } from './model/types.ts';
import { scoreDirection } from './scoring.ts';
import { isSome, quartile } from './statistics.ts';
import { FEWEST_FOR_SPREAD, standing, type Assessment } from './team.ts';

/** 1, 1.5, 2 … 5: where scores are counted. */
export const HALF_LEVELS = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5] as const;

export interface Spread {
  /** Named assessments only: whose answer, by its place in the list, and its score, least first. */
  readonly each: readonly { readonly response: number; readonly score: number }[] | null;
  /** How many scores lie nearest to each half level; of an anonymous assessment from five on. */
  readonly counts: readonly number[] | null;
  /** The middle half of the scores, where it may be shown. */
  readonly middle: { readonly from: number; readonly to: number } | null;
}

/** The spread of every direction; everything in it is null where the standing hides it. */
export function spreads(assessment: Assessment): Record<DirectionId, Spread> {
  const { anonymous, responses } = assessment;
  return byDirection((id) => {
    const scores = responses.map(({ answers }) => scoreDirection(assessment, id, answers[id]));
    const each = scores.flatMap((score, response) =>
      score.status === 'scored' ? [{ response, score: score.score }] : []
    );
    const values = each.map(({ score }) => score);
    const whole = standing(scores, anonymous);
    if (whole.status !== 'scored' || !isSome(values))
      return { each: null, counts: null, middle: null };
    const counted = !anonymous || values.length >= FEWEST_FOR_SPREAD;
    return {
      each: anonymous ? null : each.map(toNumbers).toSorted((a, b) => a.score - b.score),
      counts: counted ? countsOf(values) : null,
      middle: whole.iqr && {
        from: toNumber(quartile(values, 1)),
        to: toNumber(quartile(values, 3))
      }
    };
  });
}

const toNumbers = ({ response, score }: { response: number; score: Fraction }) => ({
  response,
  score: toNumber(score)
});

function countsOf(scores: readonly Fraction[]): number[] {
  const nearest = scores.map(nearestHalf);
  return HALF_LEVELS.map((half) => nearest.filter((score) => score === half).length);
}

/** Between two half levels the lower one, as levels are rounded. */
const nearestHalf = (score: Fraction): number =>
  ceil(subtract(multiply(score, fraction(2)), fraction(1, 2))) / 2;
