export interface TargetTables {
  target: TargetTable;
}

/** What a company wants to reach by the end of a quarter. */
export interface TargetTable {
  workspace_id: string;
  company_id: string;
  /** 2026-Q4, counted in the workspace's fiscal years. */
  quarter: string;
  /** JSON of SetLevels: only the directions somebody set. */
  levels: string;
  /** Why; empty when nobody said. */
  note: string;
  /** Who wrote it last, by name. */
  set_by: string;
  set_at: string;
}
