/** The scorecard's shape: what `POST /api/v1/scorecards` answers and every page draws. Numbers are unrounded. */
import type { Mode } from './answers.ts';
import type { CriterionId, DirectionId, Level, StepId } from './model/types.ts';

export type DirectionStatus = 'scored' | 'incomplete' | 'unknown' | 'notApplicable' | 'hidden';
export type Agreement = 'high' | 'moderate' | 'low';

export interface Explanation {
  /** The last level that is full, with every level below it. */
  base: Level;
  /** Share of points by level reached (2 up to base + 1), 0 to 1. */
  achievement: Partial<Record<'2' | '3' | '4' | '5', number>>;
}

export interface DirectionResult {
  id: DirectionId;
  status: DirectionStatus;
  /** 1 to 5, the exact median; null when there is none or it is hidden. */
  score: number | null;
  /** One response with don't knows: the score if each were a yes; null when equal to the score. */
  upTo: number | null;
  level: Level | null;
  /** Respondents whose score counts. */
  n: number;
  target: Level | null;
  gap: number | null;
  min: number | null;
  max: number | null;
  iqr: number | null;
  consensus: number | null;
  agreement: Agreement | null;
  missing: CriterionId[];
  /** Baseline statements that are absent (brand only); null when there is nothing to say. */
  belowFloor: boolean | null;
  explanation: Explanation | null;
}

export interface Index {
  status: 'ok' | 'partial' | 'insufficient';
  value: number | null;
  percent: number | null;
  stagedLevel: Level | null;
  weakest: DirectionId[];
  spread: number | null;
  unbalanced: boolean | null;
  scored: number;
  applicable: number;
}

export interface Blocker {
  direction: DirectionId;
  minLevel: Level;
}

export interface PlannedStep {
  id: StepId;
  direction: DirectionId;
  priority: number;
  /** How many other directions' steps in the list wait for this direction. */
  unlocks: number;
  blockedBy: Blocker[];
}

export type Verdict = 'change' | 'noise' | 'notComparable';
export type ComparisonMark =
  'fewRespondents' | 'differentPeople' | 'otherWeights' | 'otherModelVersion';

export interface Delta {
  delta: number | null;
  threshold: number | null;
  verdict: Verdict;
}

export interface Comparison {
  directions: (Delta & { id: DirectionId })[];
  index: Delta;
  marks: ComparisonMark[];
}

export interface Scorecard {
  modelVersion: string;
  mode: Mode;
  respondents: number;
  index: Index;
  /** Always seven, in the fixed order. */
  directions: DirectionResult[];
  /** In order of doing; an empty blockedBy can start now. */
  steps: PlannedStep[];
  comparison?: Comparison;
}
