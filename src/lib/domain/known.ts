/**
 * What an anonymous assessment came to, as it may leave the installation where the answers were
 * given: the figures that its pages show. They say as much as the answers did there and can be
 * weighed, compared and planned by, while nobody's answers go along.
 */
import { byDirection } from './by-direction.ts';
import { fromNumber, toNumber, type Fraction } from './fraction.ts';
import type { DirectionId, Level } from './model/types.ts';
import type { Agreement, DirectionStatus } from './scorecard-types.ts';
import { wishesOf, type Wished } from './targets.ts';
import {
  respondentsOf,
  standings,
  teamBelowFloor,
  type Assessment,
  type Scored,
  type Standing,
  type Standings
} from './team.ts';

/** Takes the place of the responses of an assessment. */
export interface Known {
  readonly respondents: number;
  readonly standings: Standings;
  readonly wishes: Readonly<Record<DirectionId, Wished | null>>;
  /** Whether brand lacks what is expected even at level 1; null where that may not be told. */
  readonly belowFloor: boolean | null;
}

/** A standing and the wishes beside it as JSON: unrounded numbers, null where hidden. */
export interface KnownDirection {
  readonly status: DirectionStatus;
  readonly n: number;
  readonly score: number | null;
  readonly level: Level | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly iqr: number | null;
  readonly consensus: number | null;
  readonly agreement: Agreement | null;
  readonly wished: Wished | null;
}

export interface KnownFigures {
  readonly respondents: number;
  readonly belowFloor: boolean | null;
  readonly directions: Readonly<Record<DirectionId, KnownDirection>>;
}

/** What is known of an assessment: from a standing that hides a figure it cannot be told. */
export function knownFigures(assessment: Assessment): KnownFigures {
  const [standing, wishes] = [standings(assessment), wishesOf(assessment)];
  return {
    respondents: respondentsOf(assessment),
    belowFloor: standing.brand.status === 'hidden' ? null : teamBelowFloor('brand', assessment),
    directions: byDirection((id) => ({
      ...figuresOf(standing[id]),
      // where the scores are hidden the wishes are too
      wished: standing[id].status === 'hidden' ? null : wishes[id]
    }))
  };
}

/** The same taken up again, exact. Throws a RangeError for a score without a level. */
export const known = ({ respondents, belowFloor, directions }: KnownFigures): Known => ({
  ...{ respondents, belowFloor },
  standings: byDirection((id) => standingOf(directions[id])),
  wishes: byDirection((id) => directions[id].wished)
});

const numberOf = (value: Fraction | null) => value && toNumber(value);
const fractionOf = (value: number | null) => (value === null ? null : fromNumber(value));

function figuresOf(standing: Standing): Omit<KnownDirection, 'wished'> {
  const { status, n } = standing;
  const { score, level, min, max, iqr, consensus, agreement } = scoredOf(standing);
  return {
    ...{ status, n, level, consensus, agreement },
    ...{ score: numberOf(score), min: numberOf(min), max: numberOf(max), iqr: numberOf(iqr) }
  };
}

type Figures = { [Key in keyof Omit<Scored, 'status' | 'n'>]: Scored[Key] | null };

const HIDDEN: Figures = {
  ...{ score: null, level: null, min: null, max: null, iqr: null },
  ...{ consensus: null, agreement: null }
};
const scoredOf = (standing: Standing): Figures =>
  standing.status === 'scored' ? standing : HIDDEN;

function standingOf({ status, n, ...figures }: KnownDirection): Standing {
  if (status !== 'scored') return { status, n };
  const { score, level, consensus, agreement } = figures;
  if (score === null || level === null) throw new RangeError('A score needs its level.');
  const [min, max, iqr] = [figures.min, figures.max, figures.iqr].map(fractionOf);
  return {
    ...{ status, n, level, consensus, agreement, score: fromNumber(score) },
    ...{ min: min ?? null, max: max ?? null, iqr: iqr ?? null }
  };
}
