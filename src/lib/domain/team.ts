/** Several respondents' scores of one direction → the standing of the company in it. */
import type { Answers, Questionnaire, Role } from './answers.ts';
import { byDirection } from './by-direction.ts';
import { subtract, type Fraction } from './fraction.ts';
import type { DirectionId, Level } from './model/types.ts';
import type { Known } from './known.ts';
import type { Agreement } from './scorecard-types.ts';
import { belowFloor, levelOf, scoreAnswers, type DirectionScore } from './scoring.ts';
import { consensus, isSome, median, quartile, type Some } from './statistics.ts';

/** Fewer scores than this are hidden in an anonymous assessment, and have no agreement in any. */
export const FEWEST_SHOWN = 3;
/** From so many scores on an anonymous assessment also shows how far they lie apart. */
export const FEWEST_FOR_SPREAD = 5;

export interface Response {
  readonly role?: Role;
  readonly answers: Answers;
}

/** One assessment: a round, or whatever is scored together. */
export interface Assessment extends Questionnaire {
  readonly anonymous: boolean;
  readonly responses: readonly Response[];
  /** In place of responses: what it came to elsewhere, where they stayed. */
  readonly known?: Known;
}

/** How many answered. */
export const respondentsOf = ({ known, responses }: Assessment): number =>
  known?.respondents ?? responses.length;

export interface Scored {
  readonly status: 'scored';
  /** Respondents whose score counts. */
  readonly n: number;
  /** The exact median, 1 to 5, and its level. */
  readonly score: Fraction;
  readonly level: Level;
  /** Null where hidden; the agreement figures also below three scores. */
  readonly min: Fraction | null;
  readonly max: Fraction | null;
  readonly iqr: Fraction | null;
  readonly consensus: number | null;
  readonly agreement: Agreement | null;
}

interface Unscored {
  readonly status: 'hidden' | 'notApplicable' | 'incomplete' | 'unknown';
  readonly n: number;
}

/** A figure that is hidden is not here at all, so nothing built on a standing can give it away. */
export type Standing = Scored | Unscored;
export type Standings = Readonly<Record<DirectionId, Standing>>;

/** The standing of every direction, from the answers of all respondents. */
export function standings(assessment: Assessment): Standings {
  const { anonymous, responses, known } = assessment;
  if (known) return known.standings;
  const scores = responses.map(({ answers }) => scoreAnswers(assessment, answers));
  return byDirection((direction) =>
    standing(
      scores.map((response) => response[direction]),
      anonymous
    )
  );
}

/** One direction: the first status that holds, and the figures that may be shown with it. */
export function standing(scores: readonly DirectionScore[], anonymous: boolean): Standing {
  const values = scores.flatMap((score) => (score.status === 'scored' ? [score.score] : []));
  const n = values.length;
  if (anonymous && n < FEWEST_SHOWN) return { status: 'hidden', n };
  if (isSome(values)) return scored(values, anonymous);
  const has = (status: DirectionScore['status']) => scores.some((score) => score.status === status);
  if (scores.length === 0 || has('incomplete')) return { status: 'incomplete', n };
  return { status: has('unknown') ? 'unknown' : 'notApplicable', n };
}

/**
 * Whether the company lacks what brand expects even at level 1: what more than half of those say
 * who know; null when nobody does, or when an anonymous assessment has too few of them.
 */
export function teamBelowFloor(
  direction: DirectionId,
  { model, anonymous, responses, known }: Assessment
): boolean | null {
  if (known) return direction === 'brand' ? known.belowFloor : null;
  const flags = responses
    .map(({ answers }) => belowFloor(model, direction, answers[direction]))
    .filter((flag) => flag !== null);
  if (flags.length === 0 || (anonymous && flags.length < FEWEST_FOR_SPREAD)) return null;
  return flags.filter(Boolean).length * 2 > flags.length;
}

/** Consensus in a word: "low" asks for a talk before acting. */
export function agreementWord(value: number): Agreement {
  if (value >= 0.8) return 'high';
  return value >= 0.6 ? 'moderate' : 'low';
}

function scored(values: Some<Fraction>, anonymous: boolean): Scored {
  const n = values.length;
  const score = median(values);
  const spread = !anonymous || n >= FEWEST_FOR_SPREAD;
  const agreed = n >= FEWEST_SHOWN ? consensus(values) : null;
  return {
    status: 'scored',
    n,
    score,
    level: levelOf(score),
    min: spread ? quartile(values, 0) : null,
    max: spread ? quartile(values, 4) : null,
    iqr: spread && agreed !== null ? subtract(quartile(values, 3), quartile(values, 1)) : null,
    consensus: spread ? agreed : null,
    agreement: agreed === null ? null : agreementWord(agreed)
  };
}
