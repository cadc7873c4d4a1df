import type { DirectionId } from '#lib/domain/model/types.ts';

export interface PortfolioTables {
  portfolio_row: PortfolioRowTable;
  portfolio_count: PortfolioCountTable;
  portfolio_step: PortfolioStepTable;
}

/**
 * A company as the portfolio lists it, archived ones too: by these columns it sorts and filters.
 * Scores, index, change and gap are in millionths; null where there is none.
 */
export interface PortfolioRowTable extends Record<DirectionId, number | null> {
  company_id: string;
  workspace_id: string;
  /** 1 unless the company is archived. */
  listed: number;
  /** Empty when unsaid. */
  industry: string;
  sort_name: string;
  /** 1 while the figures wait to be computed for the first time. */
  stale: number;
  /** The latest round that has an index. */
  round_id: string | null;
  quarter: string | null;
  /** still, improved, slipped, improved+slipped; null where nothing can be compared. */
  moved: string | null;
  index_micro: number | null;
  /** Of the index since the round before. */
  change_micro: number | null;
  /** The biggest, 0 where every target is reached. */
  gap_micro: number | null;
  /** JSON of Figures; empty while stale. */
  figures: string;
  /** JSON of CountKey[]: what this row has added to the counts. */
  counted: string;
}

/** What the rows of a workspace come to, so that nobody adds them up. */
export interface PortfolioCountTable {
  workspace_id: string;
  /** One industry, empty for the unsaid; * over all. */
  industry: string;
  /** Of the rounds counted, where the count is of a quarter; else empty. */
  quarter: string;
  /** A CountKind. */
  kind: string;
  /** A direction, a step, "index"; empty where the kind says all. */
  key: string;
  n: number;
}

/** A step that a listed company needs next. */
export interface PortfolioStepTable {
  company_id: string;
  workspace_id: string;
  step: string;
  /** 1: nothing blocks it. */
  ready: number;
  sort_name: string;
}
