import type { Mode } from '#lib/domain/answers.ts';
import type { IndustryId } from '#lib/domain/model/industries.ts';
import type { DirectionId, StepId } from '#lib/domain/model/types.ts';
import type { PortfolioSummary } from '#lib/domain/portfolio-summary.ts';
import type { Filter } from '#lib/domain/portfolio-view.ts';
import type { Row } from '#lib/domain/portfolio.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { PortfolioSort } from '#lib/forms/portfolio-sorts.ts';

/**
 * clients: with an index. weakest: in a direction. compared, improved, slipped: of a quarter's rounds,
 * in the index or a direction. needed, ready: a step, and whether it can begin. score: by mode, version,
 * figure and value.
 */
export type CountKind =
  'clients' | 'weakest' | 'compared' | 'improved' | 'slipped' | 'needed' | 'ready' | 'score';

/** One of the counts of a workspace: among an industry, of a quarter, of a kind, by a key. */
export type CountKey = readonly [industry: string, quarter: string, kind: CountKind, key: string];

export const EVERY_INDUSTRY = '*';
/** Of counts that are of no quarter. */
export const NO_QUARTER = '';

/** Which clients are asked for: all that is given has to hold. */
export interface Wanted {
  industry: IndustryId | null;
  gap: number | null;
  move: NonNullable<Filter['move']> | null;
  staleness: number | null;
  /** Those that need this step next. */
  step: StepId | null;
}

/** As much of a row as is kept in it as JSON. */
export type Figures = Pick<Row, 'latest' | 'since' | 'trend'>;

export interface PortfolioQuery extends Wanted {
  sort: PortfolioSort;
  /** From 1. */
  page: number;
}

/** A step and who needs it next. */
export interface StepNeeded {
  id: StepId;
  direction: DirectionId;
  /** How many clients need it, and how many of them can begin it now. */
  clients: number;
  ready: number;
  /** The first of them, those that can begin before the others. */
  names: readonly { id: string; name: string; ready: boolean }[];
}

export interface PortfolioPage {
  rows: Row[];
  /** All that match, on every page. */
  total: number;
  page: number;
  pages: number;
  /** How many come before this page. */
  from: number;
}

/** The middle of the clients whose latest rounds are of one mode and version. */
export interface ClientsMedian {
  mode: Mode;
  modelVersion: string;
  /** Clients with an index. */
  clients: number;
  /** Null where fewer than five have a figure. */
  figures: Record<'index' | DirectionId, number | null>;
}

/** What the clients, or those of an industry, come to. */
export interface PortfolioFindings {
  summary: PortfolioSummary;
  /** The quarter of the latest rounds: of these the summary tells how they moved. Null: no round. */
  asked: Quarter | null;
  /** Of most clients first; none under the benchmark's floor. */
  medians: ClientsMedian[];
  /** Needed by most first, a few. */
  steps: StepNeeded[];
}
