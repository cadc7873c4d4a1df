import type { ComparisonFinding } from '#lib/domain/comparison-finding.ts';
import type { IndexPair } from '#lib/domain/comparison.ts';
import type { CriterionChanges } from '#lib/domain/criterion-changes.ts';
import type { DirectionFigures } from '#lib/domain/round-figures.ts';
import type { Improvements } from '#lib/domain/improvements.ts';
import type { Weights } from '#lib/domain/maturity-index.ts';
import type { CriterionId, DirectionId, Model } from '#lib/domain/model/index.ts';
import type { Comparison, Delta } from '#lib/domain/scorecard-types.ts';
import type { Series, SeriesMark } from '#lib/domain/series.ts';
import type { KnownRespondent, Remark, RoundFacts } from '../teams/service.ts';

/** A round to choose, and how many answers count in it. */
export interface RoundChoice extends RoundFacts {
  respondents: number;
}

/** Which rounds an address asks for; null: it does not say. */
export interface Asked {
  before: string | null;
  now: string | null;
}

/** unknown: the company has no such round with figures. same: one round was asked for twice. */
export type Misasked = 'unknown' | 'same';

/** Two rounds side by side. Whatever must not be shown is null or empty. */
export interface Compared {
  before: ComparedRound;
  now: ComparedRound;
  comparison: Comparison;
  /** The two indexes that the difference is of. */
  index: IndexPair | null;
  finding: ComparisonFinding;
  /** The current ones: both indexes are computed with them. */
  weights: Weights;
  behind: Record<DirectionId, Behind>;
  /** The versions of the matrix that the rounds were answered by. */
  models: { before: Model; now: Model };
  /** Null when one of the rounds is anonymous. */
  people: BothTimes | null;
}

export interface ComparedRound extends RoundChoice {
  /** Always seven, in the fixed order. */
  directions: readonly DirectionFigures[];
}

/** What lies behind a direction's move. */
export interface Behind {
  /** Null where criteria tell nothing, or may not. */
  criteria: CriterionChanges | null;
  /** Asked for by one of the two versions of the matrix only. */
  asked: { before: CriterionId[]; now: CriterionId[] };
  before: Remark[];
  now: Remark[];
}

export interface BothTimes {
  both: KnownRespondent[];
  onlyBefore: KnownRespondent[];
  onlyNow: KnownRespondent[];
}

export interface ComparisonView {
  /** All that can be compared, the latest first. */
  rounds: RoundChoice[];
  misasked: Misasked | null;
  /** The two that an address for this page names; null while there are not two. */
  chosen: { before: string; now: string } | null;
  /** Null: there are not two rounds yet, or one was asked for twice. */
  compared: Compared | null;
}

/** A round against the one before it, in short. */
export interface SinceBefore {
  before: RoundFacts;
  now: RoundFacts;
  index: Delta;
  moves: Improvements;
}

/** All rounds of a company as lines. */
export interface QuartersView {
  /** The oldest first. */
  rounds: RoundChoice[];
  series: Series;
  /** From the first round to the latest closed one; null with fewer than two. */
  overall: SinceBefore | null;
  weights: Weights;
  /** What breaks or qualifies some line, each once. */
  marks: SeriesMark[];
  /** The versions of the matrix by their names, in the order they came into use. */
  versions: VersionUse[];
}

/** A version of the matrix, and the ids of the rounds that asked by it. */
export interface VersionUse {
  name: string;
  rounds: string[];
}
