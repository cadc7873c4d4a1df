import type { DirectionId, Level } from '#lib/domain/model/types.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { DirectionStatus, Verdict } from '#lib/domain/scorecard-types.ts';
import type { RaiseTarget, Wished } from '#lib/domain/targets.ts';

/** Where a target comes from: set for a quarter, wished for, or the default of the level reached. */
export type Source = { kind: 'set'; quarter: Quarter } | { kind: 'wished' | 'default' };

export interface Held {
  level: Level;
  source: Source;
}

/** A quarter's target for a direction: what was set for it, and what holds if nothing is. */
export interface QuarterTarget {
  quarter: Quarter;
  own: Level | null;
  /** Null while nothing says where to: no round, no wish, nothing set. */
  otherwise: Held | null;
}

/** How far the company has come since the target that holds was set. */
export type Progress =
  /** Nothing was measured since that day. */
  | { since: string; from: null }
  | {
      since: string;
      /** The score that was known that day. */
      from: number;
      /** The score now less the score then, and whether that is more than noise. */
      moved: number;
      verdict: Verdict;
      /** The target less the score then; not above 0 when it was reached already. */
      whole: number;
    };

export interface DirectionAims {
  id: DirectionId;
  weight: number;
  /** Null while there is no round. */
  status: DirectionStatus | null;
  score: number | null;
  level: Level | null;
  /** What holds in the present quarter. */
  held: Held | null;
  gap: number | null;
  progress: Progress | null;
  wished: Wished | null;
  quarters: QuarterTarget[];
}

/** What was noted for a quarter, and by whom. */
export interface QuarterNote {
  quarter: Quarter;
  note: string;
  setBy: string | null;
  setAt: string | null;
}

/** A target to raise, and the directions whose steps wait for it. */
export interface Raise extends RaiseTarget {
  waiting: DirectionId[];
}

export interface AimsView {
  /** Of weights and targets together. */
  version: number;
  /** The quarter it is. */
  quarter: Quarter;
  quarters: QuarterNote[];
  /** Later ones that can be added to them. */
  later: Quarter[];
  directions: DirectionAims[];
  /** The latest round that says where the company is. */
  measured: { roundId: string; quarter: Quarter; respondents: number } | null;
  /** The quarter in which respondents wished. */
  wishedIn: Quarter | null;
  raise: Raise[];
  /** Of the latest round, with the weights and without; null when there is none. */
  index: { value: number; equal: number } | null;
}
