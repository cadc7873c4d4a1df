/** What a round comes to, short enough to be kept beside it: lists and portfolios read only this. */
import type { DirectionResult, Index, Scorecard } from './scorecard-types.ts';

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
