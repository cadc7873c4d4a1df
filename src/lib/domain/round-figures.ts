/** What a round comes to, short enough to be kept beside it: lists and portfolios read only this. */
import { byDirection } from './by-direction.ts';
import { fromNumber } from './fraction.ts';
import type { DirectionResult, Index, Scorecard } from './scorecard-types.ts';
import type { Standing, Standings } from './team.ts';

export type DirectionFigures = Pick<
  DirectionResult,
  'id' | 'status' | 'score' | 'level' | 'n' | 'iqr' | 'agreement' | 'target' | 'gap'
>;

export interface RoundFigures {
  readonly index: Index;
  /** Always seven, in the fixed order. */
  readonly directions: readonly DirectionFigures[];
}

/** Nothing that the scorecard hides is in here either. */
export const roundFigures = ({ index, directions }: Scorecard): RoundFigures => ({
  index,
  directions: directions.map(
    ({ id, status, score, level, n, iqr, agreement, target, gap }): DirectionFigures => ({
      ...{ id, status, score, level, n, iqr, agreement, target, gap }
    })
  )
});

/** The index in millionths, to sort by; null when there is none. */
export const indexMicro = ({ value }: Index): number | null =>
  value === null ? null : Math.round(value * 1_000_000);

/**
 * The standings that the figures were kept from, exact, so that what is compared later comes out as
 * it did then. Extremes and the measure of consensus are not kept: they read as hidden.
 */
export function standingsOf({ directions }: Pick<RoundFigures, 'directions'>): Standings {
  return byDirection((id) => {
    const kept = directions.find((direction) => direction.id === id);
    if (!kept) throw new RangeError(`The figures have no direction ${id}`);
    return standingOf(kept);
  });
}

function standingOf({ status, score, level, n, iqr, agreement }: DirectionFigures): Standing {
  if (status !== 'scored') return { status, n };
  if (score === null || level === null) throw new RangeError('A scored direction has no score');
  return {
    ...{ status, n, level, agreement, min: null, max: null, consensus: null },
    score: fromNumber(score),
    iqr: iqr === null ? null : fromNumber(iqr)
  };
}
